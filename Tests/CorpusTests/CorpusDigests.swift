import Extraction
import Facts
import FoundationEssentials
import Ingestion
import RulePacks

/// `Digests/corpus.sha256`: what the program gave for each article of the corpus when somebody last
/// accepted it, one line an article, in the form of sha256sum.
enum CorpusDigests {
  static var file: URL {
    CorpusFolder.root.appending(path: "Tests/CorpusTests/Digests/corpus.sha256")
  }

  /// Where set, the test writes the file instead of reading it.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_DIGESTS"] != nil }

  /// Of each article the SHA-256 of its lines in the format `facts`, followed by its line in
  /// `articles`, as `tradefacts extract Corpus` gives them.
  static func now() throws -> [(name: String, digest: String)] {
    let worker = PipelineWorker(
      Pipeline(try RulePack(folder: CorpusFolder.root.appending(path: "Rules").path)))
    let identity = try Identity()
    let reader = ArticleReader(sources: [.path(CorpusFolder.root.appending(path: "Corpus").path)])
    var digests: [(name: String, digest: String)] = []
    while let article = try reader.next()?.get() {
      let facts = try ArticleFacts(worker.extract(article), identity: identity)
      let hash = try ContentHash()
      try hash.add(FactsFormat.facts.bytes(of: facts))
      try hash.add(FactsFormat.articles.bytes(of: facts))
      digests.append((article.source, try hash.finish()))
    }
    return digests
  }

  static func text(_ digests: [(name: String, digest: String)]) -> String {
    digests.map { "\($0.digest)  \($0.name)\n" }.joined()
  }

  /// Digests by the names of the articles.
  static func parse(_ text: String) -> [String: String] {
    var digests: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      digests[String(parts[1])] = String(parts[0])
    }
    return digests
  }

  /// What a person reads where an article gives other bytes; nil where it does not.
  static func complaint(_ name: String, was: String?, now: String?) -> String? {
    switch (was, now) {
    case (let was, let now) where was == now: return nil
    case (nil, _): return "\(name) is new; \(accept)"
    case (_, nil): return "\(name) is gone; \(accept)"
    default:
      return "the facts of Corpus/\(name) are not, byte by byte, those recorded. To see what"
        + " changed, extract Corpus/ before and after and read `tradefacts diff`"
        + " (CONTRIBUTING.md). If it is meant, \(accept)"
    }
  }

  private static let accept = "record it: RECORD_DIGESTS=1 swift test --filter CorpusDigestTests"
}
