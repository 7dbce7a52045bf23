import DocumentModel
import Extraction
import Facts

/// Turns extracted articles into bytes of the output.
struct ArticleResult: Sendable {
  private let format: ExtractFormat
  private let isRun: Bool
  private let usesColor: Bool
  private let maxFacts: Int

  init(_ request: ExtractRequest) {
    self.init(
      format: request.format, isRun: request.isRun, usesColor: request.usesColor,
      maxFacts: request.extraction.maxFacts)
  }

  init(format: ExtractFormat, isRun: Bool, usesColor: Bool, maxFacts: Int) {
    self.maxFacts = maxFacts
    self.format = format
    self.isRun = isRun
    self.usesColor = usesColor
  }

  /// A writer for one worker.
  func make() -> (ExtractedArticle) throws -> BatchResult {
    var identity: Identity?
    var writers = PartWriters()
    return { article in
      let known = try identity ?? Identity()
      identity = known
      let facts = try ArticleFacts(article, identity: known)
      guard facts.factCount <= maxFacts else {
        throw ExtractionLimit.facts(count: facts.factCount, limit: maxFacts)
      }
      return BatchResult(
        parts: try parts(facts, &writers), factCount: facts.factCount,
        watched: facts.watchedEntities,
        record: isRun ? record(facts) : nil)
    }
  }

  private func record(_ facts: ArticleFacts) -> RememberedArticle {
    let article = facts.article.document.article
    return RememberedArticle(
      entry: ManifestEntry(facts), title: article.metadata.title,
      published: article.metadata.published?.description,
      signature: TextSignature(article.bytes))
  }

  static func frame(_ format: ExtractFormat) -> BatchFrame {
    guard case .json(let form) = format else { return BatchFrame(separator: [0x0A]) }
    return BatchFrame(header: form.header, separator: form.separator, footer: form.footer)
  }

  /// The article object, the facts as lines, and the text.
  private static func exportParts(
    _ facts: ArticleFacts, _ writers: inout PartWriters
  ) throws -> [[UInt8]] {
    [
      try writers.articles.bytes(of: facts), try writers.facts.bytes(of: facts),
      facts.article.document.article.bytes,
    ]
  }

  private func parts(_ facts: ArticleFacts, _ writers: inout PartWriters) throws -> [[UInt8]] {
    if isRun {
      return [try writers.facts.bytes(of: facts), try writers.articles.bytes(of: facts)]
    }
    switch format {
    case .json(.facts): return [try writers.facts.bytes(of: facts)]
    case .json(.articles): return [try writers.articles.bytes(of: facts)]
    case .json(.json): return [try writers.json.bytes(of: facts)]
    case .export: return try Self.exportParts(facts, &writers)
    case .table: return [try Wiring.table(facts, usesColor: usesColor)]
    }
  }
}

/// What one worker writes with.
private struct PartWriters {
  var facts = ArticlePartWriter(.facts)
  var articles = ArticlePartWriter(.articles)
  var json = ArticlePartWriter(.json)
}
