import Evaluation
import Testing

/// Which status each action of the corpus was given, for each that its authors expect.
@Suite("Statuses")
struct StatusReportTests {
  /// Of the statuses that are given, at least this share is right.
  private static let rightOfSixty = 58

  @Test func theStatusesOfTheCorpusAreRight() throws {
    let extraction = try CorpusExtraction.shared.get()
    var table = StatusTable()
    for article in try CorpusFolder.articles() {
      let output = try OutputArticle(parsing: extraction.articleJSON(article))
      let entries = article.expectations.expected + article.expectations.open
      for entry in entries where ["action", "proceeding"].contains(entry.type) {
        guard let expected = entry.values(of: "status").first,
          let cue = entry.values(of: "cue").first
        else { continue }
        table.count(expected: expected, given: status(of: entry.type, at: cue, output))
      }
    }
    let given = table.cells.filter { $0.given != nil }
    let count = given.reduce(0) { $0 + $1.count }
    let right = given.filter { $0.expected == $0.given }.reduce(0) { $0 + $1.count }
    let missed = table.cells.filter { $0.given == nil }.reduce(0) { $0 + $1.count }
    print(StatusTableText(table).text)
    print("\(count) statuses given, \(right) right; \(missed) actions not found")
    #expect(count >= 60)
    #expect(right * 60 >= count * Self.rightOfSixty)
  }

  /// The status of the fact whose verb overlaps the one that is expected.
  private func status(of type: String, at cue: String, _ output: OutputArticle) -> String? {
    let wanted = plain(cue)
    let facts = output.facts.filter { $0["type"]?.text == type }
    let exact = facts.first { plain($0["span"]?["text"]?.text ?? "") == wanted }
    let near = facts.first { fact in
      let words = plain(fact["span"]?["text"]?.text ?? "")
      return words.count > 3 && (words.hasSuffix(" " + wanted) || wanted.hasSuffix(" " + words))
    }
    return (exact ?? near)?["status"]?.text
  }

  private func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
