import DocumentModel
import Testing

@testable import RulePacks

@Suite struct ShippedListTests {
  private func all(_ problems: inout [RuleDiagnostic]) throws -> NameList {
    var list = NameList()
    for name in try ShippedRules.names(in: "lists") where name.hasSuffix(".tsv") {
      let table = try #require(ShippedRules.table(name, &problems))
      if NameListReader.isNameList(table) { list.add(table, reporting: &problems) }
    }
    return list
  }

  @Test func loadsWithoutAProblem() throws {
    var problems: [RuleDiagnostic] = []
    let list = try all(&problems)
    problems += list.missingParents()
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
    var problems: [RuleDiagnostic] = []
    #expect(try all(&problems)[id]?.kind == kind)
  }

  @Test func everyCountryHasAGovernment() throws {
    var problems: [RuleDiagnostic] = []
    let list = try all(&problems)
    let uninhabited = ["AQ", "BV", "HM", "UM", "TF", "GS", "IO"]
    let missing = list.entries.filter { $0.listFile.hasSuffix("countries.tsv") }.map(\.id)
      .filter { $0 != "EU" && !uninhabited.contains($0) }
      .filter { list["\($0.lowercased())-gov"] == nil }
    #expect(missing == [])
  }

  @Test func aliasesOfALineAreClean() throws {
    var problems: [RuleDiagnostic] = []
    for entry in try all(&problems).entries {
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
