import Facts
import FoundationEssentials

/// `Digests/corpus.sha256`: what the program gave for each article of the corpus when somebody last
/// accepted it, one line an article, in the form of sha256sum.
enum CorpusDigests {
  static var file: URL {
    CorpusFolder.root.appending(path: "Tests/CorpusTests/Digests/corpus.sha256")
  }

  /// Where set, the test writes the file instead of reading it.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_DIGESTS"] != nil }

  /// The SHA-256 of an article's lines in the format `facts`, followed by its line in `articles`.
  static func digest(of article: CorpusFolder.Article) throws -> String {
    let extraction = try CorpusExtraction.shared.get()
    let hash = try ContentHash()
    try hash.add(extraction.bytes(article, .facts))
    try hash.add(extraction.bytes(article, .articles))
    return try hash.finish()
  }

  static func text(_ digests: [(name: String, digest: String)]) -> String {
    digests.map { "\($0.digest)  \($0.name).txt\n" }.joined()
  }

  /// Digests by the names of the articles.
  static func parse(_ text: String) -> [String: String] {
    var digests: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, parts[1].hasSuffix(".txt") else { continue }
      digests[String(parts[1].dropLast(4))] = String(parts[0])
    }
    return digests
  }

  /// What a person reads where an article gives other bytes; nil where it does not.
  static func complaint(_ name: String, was: String?, now: String?) -> String? {
    switch (was, now) {
    case (let was, let now) where was == now: return nil
    case (nil, _): return "\(name).txt is new; \(accept)"
    case (_, nil): return "\(name).txt is gone; \(accept)"
    default:
      return "the facts of Corpus/\(name).txt are not, byte by byte, those recorded. To see what"
        + " changed, extract Corpus/ before and after and read `tradefacts diff`"
        + " (CONTRIBUTING.md). If it is meant, \(accept)"
    }
  }

  private static let accept = "record it: RECORD_DIGESTS=1 swift test --filter CorpusDigestTests"
}
