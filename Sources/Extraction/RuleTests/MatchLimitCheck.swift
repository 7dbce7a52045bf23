import DocumentModel
import RulePacks

/// Finds the rules whose patterns hit a limit on real articles.
public struct MatchLimitCheck: ~Copyable {
  private let pack: RulePack
  private let worker: PipelineWorker
  private var hits: [String: (count: Int, first: String)] = [:]
  public private(set) var articles = 0

  public init(_ pack: RulePack) {
    self.pack = pack
    worker = PipelineWorker(Pipeline(pack))
  }

  public mutating func read(_ article: Article) {
    articles += 1
    for note in worker.extract(article).diagnostics where note.code == "match_limit" {
      guard let rule = note.rule else { continue }
      let end = note.span.map { Int($0.start) } ?? 0
      let line = article.bytes.prefix(end).count { $0 == 0x0A } + 1
      let first = hits[rule]?.first ?? "\(article.source):\(line): \(note.message)"
      hits[rule] = ((hits[rule]?.count ?? 0) + 1, first)
    }
  }

  /// One for each rule, in the order of the pack.
  public var diagnostics: [RuleDiagnostic] {
    pack.rules.compactMap { rule in
      guard let hit = hits[rule.id] else { return nil }
      return RuleDiagnostic(
        file: rule.file, line: rule.line, column: 1,
        message: "'\(rule.id)' hits a limit in \(hit.count) sentences, first in \(hit.first)",
        advice: "bound its repeats, as in [^,]{1,60}")
    }
  }
}
