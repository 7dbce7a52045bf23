import Testing

@testable import RulePacks

@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws(RuleDiagnostic) -> YAMLNode {
    try YAMLReader.read(Array(text.utf8), file: "test.yaml")
  }

  private func failure(_ text: String) -> RuleDiagnostic? {
    do throws(RuleDiagnostic) {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func readsNestedValuesAsText() throws {
    let node = try read("id: claim.deny\nok: yes\nlist:\n  - 12\n  - {a: ~}\n")
    #expect(node["id"]?.text == "claim.deny")
    #expect(node["ok"]?.text == "yes")
    #expect(node["list"]?.elements?.first?.text == "12")
    #expect(node["list"]?.elements?.last?["a"]?.text == "~")
    #expect(node["list"]?.line == 4)
    #expect(node["list"]?.elements?.last?["a"]?.column == 9)
  }

  @Test func knowsTheStyleOfScalars() throws {
    let node = try read("- a\n- 'b'\n- \"c\"\n- |\n  d\n- >\n  e\n")
    let styles = node.elements?.map(\.style)
    #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
  }

  @Test func dropsAByteOrderMark() throws {
    let node = try YAMLReader.read([0xEF, 0xBB, 0xBF] + Array("a: b".utf8), file: "x")
    #expect(node["a"]?.text == "b")
    #expect(node["a"]?.column == 4)
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", 3, 1, "given twice, first in line 1"),
    ("a: &x 1\n", 1, 4, "anchors"),
    ("a: *x\n", 1, 4, "aliases"),
    ("a: !t 1\n", 1, 4, "tags"),
    ("a: &x [1]\n", 1, 4, "anchors"),
    ("a: !!map {}\n", 1, 4, "tags"),
    ("a: 1\n---\nb: 2\n", 2, 1, "second document"),
    ("# nothing\n", 1, 1, "holds nothing"),
    ("? [a, b]\n: c\n", 1, 3, "key must be text"),
    ("a: 'b\n", 2, 1, "not valid YAML"),
    ("a: b: c\n", 1, 5, "not valid YAML"),
  ])
  func refuses(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    let error = failure(text)
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.message.contains(message) == true, "\(error?.description ?? "read")")
  }

  @Test func refusesBadEncodingWithItsPlace() {
    let error = #expect(throws: RuleDiagnostic.self) {
      try YAMLReader.read(Array("a: b\nc: ".utf8) + [0xFF, 0x20], file: "x")
    }
    #expect(error?.line == 2)
    #expect(error?.column == 4)
    #expect(error?.advice.contains("UTF-8") == true)
  }

  @Test func allowsDepth32AndRefusesMore() throws {
    let deepest = String(repeating: "[", count: 31) + "x" + String(repeating: "]", count: 31)
    _ = try read(deepest)
    let error = failure("[" + deepest + "]")
    #expect(error?.message.contains("nested more than 32") == true)
    #expect(error?.column == 33)
  }

  @Test func refusesTooManyValues() {
    let text = "[" + String(repeating: "a,", count: 200_000) + "]"
    #expect(failure(text)?.message.contains("200000 values") == true)
  }

  @Test func refusesLargeFiles() {
    let text = "a: " + String(repeating: "x", count: 4 << 20)
    #expect(failure(text)?.message.contains("the limit is 4194304") == true)
  }

  @Test func survivesVeryDeepNesting() {
    #expect(failure(String(repeating: "[", count: 50_000)) != nil)
    #expect(failure(String(repeating: "- ", count: 50_000)) != nil)
  }
}
