import Testing

@testable import RulePacks

@Suite struct ScalarPositionTests {
  /// The place of `needle` in the text of the value of key `a`.
  private func place(of needle: Character, in yaml: String) throws -> [Int] {
    let node = try #require(try YAMLReader.read(Array(yaml.utf8), file: "x")["a"])
    let text = try #require(node.text)
    let index = try #require(text.firstIndex(of: needle))
    let place = node.position(at: text.utf8.distance(from: text.startIndex, to: index))
    return [place.line, place.column]
  }

  @Test(arguments: [
    ("a: some @text", 1, 9),
    ("a:   x@text", 1, 7),
    ("a: é ü @text", 1, 8),
    ("a: 'some @text'", 1, 10),
    ("a: 'it''s an @text'", 1, 14),
    ("a: \"some @text\"", 1, 10),
    ("a: \"a\\tb\\u00e9c @text\"", 1, 17),
    ("a: first\n  second @text", 2, 10),
    ("a: 'first\n\n  second @text'", 3, 10),
    ("b: 1\na: |\n  first\n  second @x", 4, 10),
    ("b: 1\na: |\n    first\n      @x", 4, 7),
    ("a: >\n  first\n  second @x", 3, 10),
    ("a: |-\n\n  @x", 3, 3),
  ])
  func mapsOffsetsToTheFile(_ yaml: String, _ line: Int, _ column: Int) throws {
    #expect(try place(of: "@", in: yaml) == [line, column])
  }

  @Test func marksTheErrorInsideAPattern() throws {
    let node = try YAMLReader.read(Array("match:\n  - 'a ''b (c'\n".utf8), file: "r.yaml")
    let pattern = try #require(node["match"]?.elements?.first)
    let error = pattern.diagnostic("missing bracket", advice: "close it", at: 5)
    #expect(
      error.rendered == "r.yaml:2:12: missing bracket; close it\n    - 'a ''b (c'\n             ^")
  }

  @Test func endsAtTheEndOfTheText() throws {
    let node = try YAMLReader.read(Array("a: 'xyz'".utf8), file: "x")["a"]
    #expect(node?.position(at: 99).column == 8)
  }
}
