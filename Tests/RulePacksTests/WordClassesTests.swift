import Testing

@testable import RulePacks

@Suite struct WordClassesTests {
  private func classes(
    _ text: String, _ problems: inout [RuleDiagnostic]
  ) throws -> WordClasses {
    let node = try YAMLReader.read(Array(text.utf8), file: "w.yaml")
    let table = ListTable(
      Array("code\tnames\nEUR\teuro|euros\nJPY\tyen\n".utf8), file: "c.tsv", reporting: &problems)
    return WordClasses(
      reading: [node], inflection: Inflection(), list: { $0 == "c.tsv" ? table : nil },
      reporting: &problems)
  }

  @Test func givesTheFormsOfAClass() throws {
    var problems: [RuleDiagnostic] = []
    let classes = try classes(
      "classes:\n  attack: {verbs: [slam, lash out at], nouns: [attack], words: [en garde]}\n",
      &problems)
    #expect(problems.isEmpty)
    #expect(classes.forms(of: "attack", .base) == ["lash out at", "slam"])
    #expect(classes.forms(of: "attack", .third) == ["lashes out at", "slams"])
    #expect(classes.forms(of: "attack", .gerund) == ["lashing out at", "slamming"])
    #expect(classes.forms(of: "attack", .plural) == ["attacks"])
    #expect(classes.forms(of: "attack", .singular) == ["attack"])
    #expect(
      classes.forms(of: "attack") == [
        "attack", "attacks", "en garde", "lash out at", "lashed out at", "lashes out at",
        "lashing out at", "slam", "slammed", "slamming", "slams",
      ])
    #expect(classes.forms(of: "attack", .past) == classes.forms(of: "attack", .participle))
  }

  @Test func includesOtherClassesEvenInACircle() throws {
    var problems: [RuleDiagnostic] = []
    let classes = try classes(
      "classes:\n  a: {words: [x], classes: [b]}\n  b: {words: [y], classes: [a]}\n", &problems)
    #expect(problems.isEmpty)
    #expect(classes.forms(of: "a") == ["x", "y"])
    #expect(classes.forms(of: "b") == ["x", "y"])
  }

  @Test func takesAColumnOfAList() throws {
    var problems: [RuleDiagnostic] = []
    let classes = try classes("classes: {currency: {list: c.tsv, column: names}}", &problems)
    #expect(problems.isEmpty)
    #expect(classes.forms(of: "currency") == ["euro", "euros", "yen"])
  }

  @Test(arguments: [
    ("classes: {a: {verb: [say]}}", 15, "did you mean 'verbs'?"),
    ("classes: {a: {classes: [bb]}}", 25, "known are a"),
    ("classes: {a: {list: d.tsv, column: x}}", 21, "name a file of Rules/lists"),
    ("classes: {a: {list: c.tsv, column: name}}", 36, "did you mean 'names'?"),
    ("classes: [a]", 10, "write 'name: {verbs: [...]}'"),
  ])
  func reports(_ text: String, _ column: Int, _ advice: String) throws {
    var problems: [RuleDiagnostic] = []
    _ = try classes(text, &problems)
    #expect(problems.count == 1)
    #expect(problems.first?.column == column)
    #expect(problems.first?.advice == advice)
  }

  @Test func readsFormSuffixes() {
    #expect(FormFilter(spelling: "s") == .third)
    #expect(FormFilter(spelling: "part") == .participle)
    #expect(FormFilter(spelling: "ing") == .gerund)
    #expect(FormFilter(spelling: "plural") == .plural)
    #expect(FormFilter(spelling: "ed") == nil)
  }

  @Test func theShippedClassesLoad() throws {
    var problems: [RuleDiagnostic] = []
    let inflection = try ShippedRules.inflection(&problems)
    let files = try ["words/verbs.yaml", "words/nouns.yaml"].map {
      try YAMLReader.read(ShippedRules.bytes($0), file: $0)
    }
    var listProblems: [RuleDiagnostic] = []
    let classes = WordClasses(
      reading: files, inflection: inflection,
      list: { ShippedRules.table($0, &listProblems) }, reporting: &problems)
    problems += listProblems
    #expect(problems.isEmpty, "\(problems.map(\.rendered).joined(separator: "\n"))")
    #expect(classes.forms(of: "accuse", .past).contains("accused"))
    #expect(classes.forms(of: "deny", .gerund).contains("denying"))
    #expect(classes.forms(of: "lift", .past).contains("cancelled"))
    #expect(classes.forms(of: "role-noun", .plural).contains("spokeswomen"))
    #expect(classes.forms(of: "currency-name").contains("yuan"))
    #expect(classes.names.filter { classes.forms(of: $0).isEmpty } == [])
  }
}
