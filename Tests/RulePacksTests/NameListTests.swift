import DocumentModel
import Testing

@testable import RulePacks

@Suite struct NameListTests {
  private func read(
    _ text: String, _ problems: inout [RuleDiagnostic]
  ) throws -> [NameEntry] {
    let table = ListTable(Array(text.utf8), file: "l.tsv", reporting: &problems)
    return NameListReader.entries(of: try #require(table), reporting: &problems)
  }

  private let header = "canonical\tcountry\taliases\tkind\tacronym\tparent\tambiguous\tid\n"

  @Test func readsAnAgency() throws {
    var problems: [RuleDiagnostic] = []
    let row = "Office of Customs\tNO\tcustoms office|OoC|The Hall\tagency\tOoC\tno-gov"
    let codes = "OoC=case+full;The Hall=metonym+not_next(Street/of Fame)"
    let entry = try #require(try read("\(header)\(row)\t\(codes)\tno-ooc\n", &problems).first)
    #expect(problems.isEmpty)
    #expect(entry.id == "no-ooc")
    #expect(entry.kind == .agency)
    #expect(entry.country == "NO")
    #expect(entry.parent == "no-gov")
    #expect(entry.line == 2)
    #expect(
      entry.aliases == [
        NameAlias(text: "Office of Customs", form: .name),
        NameAlias(text: "OoC", form: .acronym, codes: [.exactCase, .full]),
        NameAlias(text: "customs office", form: .alias),
        NameAlias(
          text: "The Hall", form: .metonym, codes: [.metonym, .notNext(["Street", "of Fame"])]),
      ])
    #expect(entry.aliases.map(\.isCaseSensitive) == [true, true, false, true])
  }

  @Test func readsACountry() throws {
    var problems: [RuleDiagnostic] = []
    let text =
      "alpha2\talpha3\tnumeric\tname\tdemonyms\taliases\tcapital_metonym\tambiguous\n"
      + "NO\tNOR\t578\tNorway\tNorwegian|Norwegians\t\tOslo\t\n"
    let entry = try #require(try read(text, &problems).first)
    #expect(problems.isEmpty)
    #expect(entry.kind == .place)
    #expect(entry.country == "NO")
    #expect(entry.external.map(\.key) == ["iso3166", "iso3166_alpha3"])
    #expect(entry.aliases.map(\.form) == [.name, .demonym, .demonym, .metonym])
    #expect(entry.aliases.last?.codes == [.metonym])
  }

  @Test(arguments: [
    ("case", ContextCode.exactCase), ("not_start", .notStart), ("full", .full),
    ("suffix", .suffix), ("ctx(gas/LNG)", .context(["gas", "LNG"])),
    ("ctx_country", .contextCountry), ("default(doc_country)", .contextCountry),
    ("default(US)", .defaultCountry("US")), ("the", .the), ("metonym", .metonym),
    ("not_next(a/b c)", .notNext(["a", "b c"])), ("not_prev(New)", .notPrevious(["New"])),
    ("not_if(x)", .notIf(["x"])), ("descriptive", .descriptive), ("never", .never),
    ("next_digits", .nextDigits),
  ])
  func readsCodes(_ spelling: String, _ code: ContextCode) {
    #expect(ContextCode(spelling) == code)
  }

  @Test(arguments: ["ok", "case(x)", "ctx", "ctx()", "ctx(a", "not_next", "", "default()"])
  func refusesCodes(_ spelling: String) {
    #expect(ContextCode(spelling) == nil)
  }

  @Test func placesAWrongCode() throws {
    var problems: [RuleDiagnostic] = []
    _ = try read("\(header)Fed\tUS\t\tcentralbank\t\t\tFed=case+ful+ctx\tus-fed\n", &problems)
    #expect(
      problems.map(\.description) == [
        "l.tsv:2:32: there is no context code 'ful'; did you mean 'full'?",
        "l.tsv:2:36: there is no context code 'ctx'; words in brackets belong to it: ctx(a/b)",
      ])
    #expect(
      problems.first?.rendered.hasSuffix("\n     \t  \t\t           \t\t\t         ^") == true)
  }

  @Test(arguments: [
    ("A\tUS\t\tagency\t\t\tB=case\ta", "which the row does not list", 16),
    ("A\tUS\t\tagncy\t\t\t\ta", "there is no kind 'agncy'", 7),
    ("A\tUS\t\tagency\t\t\t\t", "no id or no name", 1),
    ("A\tUS\t\t\t\t\t\ta", "the row has no kind", 1),
    ("A\tUS\tagency", "3 cells and the header has 8", 1),
    ("A\tUS\t\tagency\t\t\tA\ta", "'A' gives no codes", 16),
  ])
  func reportsBrokenRows(_ row: String, _ message: String, _ column: Int) throws {
    var problems: [RuleDiagnostic] = []
    _ = try read("\(header)\(row)\n", &problems)
    #expect(problems.count == 1)
    #expect(problems.first?.message.contains(message) == true)
    #expect(problems.first?.line == 2)
    #expect(problems.first?.column == column)
  }

  @Test func warnsOfUnknownColumns() throws {
    var problems: [RuleDiagnostic] = []
    _ = try read("id\tname\tkind\tcountri\na\tA\tcompany\tUS\n", &problems)
    #expect(
      problems.map(\.description) == [
        "l.tsv:1:14: warning: a list of names has no column 'countri'; did you mean 'country'?"
      ])
  }

  @Test func skipsCommentsAndReadsCRLF() throws {
    var problems: [RuleDiagnostic] = []
    let entries = try read("# note\r\nid\tname\tkind\r\n\r\na\tA\tlaw\r\n", &problems)
    #expect(problems.isEmpty)
    #expect(entries.map(\.id) == ["a"])
    #expect(entries.first?.kind == .law)
    #expect(entries.first?.line == 4)
  }

  @Test func reportsIdsThatAreTakenAndMissingParents() throws {
    var problems: [RuleDiagnostic] = []
    let text = "id\tname\tkind\tparent\na\tA\tlaw\t\na\tB\tlaw\t\nc\tC\tlaw\tq\n"
    let table = ListTable(Array(text.utf8), file: "l.tsv", reporting: &problems)
    var list = NameList()
    list.add(try #require(table), reporting: &problems)
    problems += list.missingParents()
    #expect(problems.map(\.line) == [3, 4])
    #expect(list.entries.map(\.name) == ["A", "C"])
    #expect(list["c"]?.name == "C")
  }

  @Test func refusesAnEmptyList() {
    var problems: [RuleDiagnostic] = []
    #expect(ListTable([], file: "l.tsv", reporting: &problems) == nil)
    #expect(problems.map(\.message) == ["the list is empty"])
  }
}
