import DocumentModel
import Testing

@testable import RulePacks

@Suite struct ShippedListTests {
  @Test func loadsWithoutAProblem() throws {
    let list = ShippedRules.names.list
    let problems = ShippedRules.names.problems + list.missingParents()
    #expect(problems.isEmpty, "\(problems.map(\.rendered).joined(separator: "\n"))")
    #expect(list.entries.count > 3000)
  }

  @Test(arguments: [
    ("us-gov", MentionKind.agency), ("cn-huawei-technologies", .company), ("us-entity-list", .list),
    ("us-s301", .law), ("us-tgl", .instrument), ("us-cit", .court), ("US", .place),
    ("US-OR", .place), ("place:brooklyn-us-ny", .place), ("product:network-equipment", .product),
    ("product:goods", .product), ("media:reuters", .organization), ("no-gov", .agency),
    ("gen-export-license", .instrument), ("gen-import-license", .instrument), ("int-wto", .agency),
    ("place:crimea", .place), ("eu", .agency), ("EU", .place),
  ])
  func has(_ id: String, _ kind: MentionKind) throws {
    #expect(ShippedRules.names.list[id]?.kind == kind)
  }

  @Test func everyCountryHasAGovernment() throws {
    let list = ShippedRules.names.list
    let uninhabited = ["AQ", "BV", "HM", "UM", "TF", "GS", "IO"]
    let missing = list.entries.filter { $0.listFile.hasSuffix("countries.tsv") }.map(\.id)
      .filter { $0 != "EU" && !uninhabited.contains($0) }
      .filter { list["\($0.lowercased())-gov"] == nil }
    #expect(missing == [])
  }

  @Test func aliasesOfALineAreClean() throws {
    for entry in ShippedRules.names.list.entries {
      for alias in entry.aliases {
        let clean =
          !alias.text.hasPrefix(" ") && !alias.text.hasSuffix(" ") && !alias.text.contains("  ")
        #expect(clean, "\(entry.id): \(alias.text)")
      }
    }
  }

  @Test func currencyCodesAreValid() throws {
    var problems: [RuleDiagnostic] = []
    let table = try #require(ShippedRules.table("currencies.tsv", &problems))
    let column = try #require(table.index(of: "ambiguous"))
    for row in table.rows {
      _ = ContextCodeCell(row[column], table.source, reporting: &problems)
    }
    #expect(problems.isEmpty, "\(problems.map(\.rendered).joined(separator: "\n"))")
  }

  @Test func plainTablesHaveTheirColumns() throws {
    var problems: [RuleDiagnostic] = []
    let names = try #require(ShippedRules.table("first_names.tsv", &problems))
    #expect((names.values(of: "name")?.count ?? 0) > 1500)
    let suffixes = try #require(ShippedRules.table("company_suffixes.tsv", &problems))
    #expect(suffixes.values(of: "surface_forms")?.contains("Co., Ltd.") == true)
    #expect(problems.isEmpty)
  }
}
