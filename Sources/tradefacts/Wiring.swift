import DocumentModel
import Extraction
import Facts
import Reporting
import RulePacks

/// The ends that the commands call and that other targets give.
enum Wiring {
  /// Makes, for each worker, the way from articles to what is in each of them.
  nonisolated(nonsending) static func extractor(
    _ pack: RulePack, _ options: ExtractionOptions, tally: RunTally?
  ) async -> @Sendable () -> ([Article]) -> [Result<ExtractedArticle, ExtractionLimit>] {
    var pipelineOptions = Pipeline.Options()
    pipelineOptions.usesDispatch = options.usesDispatch
    pipelineOptions.keepsLost = options.traces || tally != nil
    let pipeline = await Pipeline(inParallel: pack, options: pipelineOptions)
    return {
      let worker = PipelineWorker(pipeline, tally: tally)
      return { articles in
        let wishes = ExtractionWishes(published: options.published)
        return worker.trace(articles, wishes, within: options.maxSeconds).map { extraction in
          extraction.map { found in
            if options.traces { Terminal.error(InertText.lines(TraceText(pack, found).text)) }
            return found.article
          }
        }
      }
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
