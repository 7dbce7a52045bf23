import FoundationEssentials
import Testing

/// A change that is to leave the facts alone leaves every byte alone; one that changes facts shows
/// in the diff of `Digests/corpus.sha256` for which articles.
@Suite("Corpus digests")
struct CorpusDigestTests {
  @Test func theBytesAreThoseRecorded() throws {
    let now = try CorpusDigests.now()
    if CorpusDigests.isRecording {
      try Data(CorpusDigests.text(now).utf8).write(to: CorpusDigests.file)
    }
    let recorded = String(decoding: try Data(contentsOf: CorpusDigests.file), as: UTF8.self)
    let was = CorpusDigests.parse(recorded)
    let found = Dictionary(uniqueKeysWithValues: now.map { ($0.name, $0.digest) })
    for name in Set(was.keys).union(found.keys).sorted() {
      if let complaint = CorpusDigests.complaint(name, was: was[name], now: found[name]) {
        Issue.record("\(complaint)")
      }
    }
  }

  @Test func aChangeIsToldWithItsArticle() throws {
    let was = CorpusDigests.parse("aa11  oats.txt\nbb22  rebar.txt\n")
    #expect(was == ["oats.txt": "aa11", "rebar.txt": "bb22"])
    #expect(CorpusDigests.complaint("oats.txt", was: was["oats.txt"], now: "aa11") == nil)
    let changed = try #require(
      CorpusDigests.complaint("oats.txt", was: was["oats.txt"], now: "aa12"))
    #expect(changed.contains("Corpus/oats.txt"))
    #expect(changed.contains("RECORD_DIGESTS=1"))
    #expect(CorpusDigests.complaint("tea.txt", was: nil, now: "cc")?.contains("is new") == true)
    #expect(
      CorpusDigests.complaint("rebar.txt", was: "bb22", now: nil)?.contains("is gone") == true)
  }
}
