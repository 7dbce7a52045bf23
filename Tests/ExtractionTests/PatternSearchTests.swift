import DocumentModel
import Extraction
import RulePacks
import Testing

/// One pattern over articles.
@Suite("Pattern search") struct PatternSearchTests {
  private let pack: RulePack

  init() throws { pack = try ExplainPack.load() }

  private func hits(_ pattern: String, _ text: String) throws -> [PatternHit] {
    try PatternSearch(pattern, pack).searcher()
      .hits(in: Article(source: "a", bytes: Array(text.utf8)))
  }

  @Test func capturesAreColumns() throws {
    let search = try PatternSearch("{source:party} {cue:~active @accuse} {target:company}", pack)
    #expect(search.columns == ["source", "cue", "target"])
    let text = "Oats\n\nThe Port Board has accused\nNorvik Steel of it."
    let hits = try search.searcher().hits(in: Article(source: "a", bytes: Array(text.utf8)))
    #expect(
      hits == [
        PatternHit(
          line: 3, words: "The Port Board has accused Norvik Steel",
          sentence: "The Port Board has accused Norvik Steel of it.",
          captures: ["The Port Board", "has accused", "Norvik Steel"])
      ])
  }

  @Test func aSentenceMayHoldSeveralHits() throws {
    let hits = try hits("{company}", "Norvik Steel met Halden Motors. It was fun.")
    #expect(hits.map(\.words) == ["Norvik Steel", "Halden Motors"])
  }

  @Test func whatIsNotThereIsNotFound() throws {
    #expect(try hits("{company} sank", "Norvik Steel swam.").isEmpty)
  }

  @Test(arguments: [
    ("{source:compny} said", 1, "unknown slot kind `compny`"),
    ("said (so", 6, "( without )"),
    ("said {@accuze}", 6, "unknown word class `accuze`"),
    ("said *+* {company}", 5, "not a regular expression"),
  ])
  func aBadPatternIsToldWithItsPlace(pattern: String, column: Int, message: String) {
    let fault = #expect(throws: RuleDiagnostic.self) { try PatternSearch(pattern, pack) }
    #expect(fault?.column == column)
    #expect(fault?.message.contains(message) == true)
    #expect(fault?.sourceLine == pattern)
  }

  @Test func cellsAreNoFormulas() throws {
    let hit = PatternHit(
      line: 1, words: "=HYPERLINK(\"x\")", sentence: "a, \"b\"", captures: ["@A1", "-2", "b"])
    let writer = HitsWriter(.csv, columns: ["one", "two", "three"])
    let text = String(decoding: writer.bytes(of: [hit], location: "+a.txt"), as: UTF8.self)
    #expect(text == "'+a.txt,1,\"'=HYPERLINK(\"\"x\"\")\",'@A1,'-2,b,\"a, \"\"b\"\"\"\r\n")
    let header = String(decoding: writer.header, as: UTF8.self)
    #expect(header == "file,line,match,one,two,three,sentence\r\n")
  }
}
