import Testing

@testable import RulePacks

@Suite struct YAMLMappingTests {
  private func view(
    _ text: String, _ keys: [String], _ problems: inout [RuleDiagnostic]
  ) throws -> YAMLMapping {
    let node = try YAMLReader.read(Array(text.utf8), file: "r.yaml")
    return YAMLMapping(node, of: "a rule", keys: keys, reporting: &problems)
  }

  @Test func suggestsTheNearestKey() throws {
    var problems: [RuleDiagnostic] = []
    _ = try view("id: a\nemitz: b\n", ["id", "emits", "match"], &problems)
    #expect(
      problems.map(\.description)
        == ["r.yaml:2:1: a rule has no key 'emitz'; did you mean 'emits'?"])
  }

  @Test func listsTheKeysWhereNoneIsNear() throws {
    var problems: [RuleDiagnostic] = []
    _ = try view("colour: a\n", ["match", "id"], &problems)
    #expect(problems.first?.advice == "known are id, match")
  }

  @Test func collectsAllProblems() throws {
    var problems: [RuleDiagnostic] = []
    let map = try view(
      "id: [x]\nflag: maybe\nwords: {a: b}\nlist: x\n", ["id", "flag", "words", "list", "need"],
      &problems)
    #expect(map.string("id", reporting: &problems) == nil)
    #expect(map.bool("flag", reporting: &problems) == nil)
    #expect(map.strings("words", reporting: &problems) == [])
    #expect(map.sequence("list", reporting: &problems).isEmpty)
    #expect(map.required("need", reporting: &problems) == nil)
    #expect(
      problems.map { [$0.line, $0.column] } == [[1, 5], [2, 7], [3, 8], [4, 7], [1, 1]])
  }

  @Test func readsOneOrSeveralTexts() throws {
    var problems: [RuleDiagnostic] = []
    let map = try view("a: x\nb: [y, z]\nc: true\nd: 12\n", ["a", "b", "c", "d"], &problems)
    #expect(map.strings("a", reporting: &problems) == ["x"])
    #expect(map.strings("b", reporting: &problems) == ["y", "z"])
    #expect(map.bool("c", reporting: &problems) == true)
    #expect(map.integer("d", reporting: &problems) == 12)
    #expect(problems.isEmpty)
  }

  @Test func refusesATextForAMapping() throws {
    var problems: [RuleDiagnostic] = []
    _ = try view("just text", ["a"], &problems)
    #expect(problems.map(\.message) == ["a rule must be a mapping, not text"])
  }

  @Test(arguments: [
    ("deny", "deny", 0), ("emits", "emitz", 1), ("macth", "match", 1), ("", "abc", 3),
    ("kitten", "sitting", 3),
  ])
  func measuresEditDistance(_ left: String, _ right: String, _ distance: Int) {
    #expect(editDistance(left, right) == distance)
  }
}
