import DocumentModel
import Extraction
import Facts
import Reporting
import RulePacks

/// The ends that the commands call and that other targets give.
enum Wiring {
  /// Makes, for each worker, the way from articles to what is written of each of them.
  ///
  /// - Parameter begin: called before articles are worked on.
  nonisolated(nonsending) static func work(
    _ pack: RulePack, _ options: ExtractionOptions, tally: RunTally?, _ writer: ArticleResult,
    begin: @escaping @Sendable () -> Void = {}
  ) async -> @Sendable () -> BatchWork {
    var pipelineOptions = Pipeline.Options()
    pipelineOptions.usesDispatch = options.usesDispatch
    pipelineOptions.keepsLost = options.traces || tally != nil
    let pipeline = await Pipeline(inParallel: pack, options: pipelineOptions)
    let wishes = ExtractionWishes(published: options.published)
    return {
      let worker = PipelineWorker(pipeline, tally: tally)
      let write = writer.make()
      return BatchWork(together: { articles in
        begin()
        let written = worker.trace(articles, wishes, within: options.maxSeconds) { found in
          (
            result: Result { try write(found.article) },
            trace: options.traces ? TraceText(pack, found).text : nil
          )
        }
        return written.map { written in
          Result {
            let (result, trace) = try written.get()
            if let trace { Terminal.error(InertText.lines(trace)) }
            return try result.get()
          }
        }
      })
    }
  }

  /// The facts of one article for people.
  static func table(_ facts: ArticleFacts, usesColor: Bool) throws -> [UInt8] {
    let source = facts.article.document.article
    guard facts.factCount > 0 else {
      return Array("\(source.metadata.title ?? source.source)\n\(source.source) · no facts\n".utf8)
    }
    let records = try FactsFile.read(try FactsFormat.facts.bytes(of: facts), name: source.source)
    return Array(FactsTable(records, color: usesColor ? .ansi : .plain).text.utf8)
  }
}
