import DocumentModel
import Extraction
import Facts
import Reporting
import RulePacks

/// The ends that the commands call and that other targets give.
enum Wiring {
  /// Makes, for each worker, the way from an article to what is in it.
  static func extractor(
    _ pack: RulePack, _ options: ExtractionOptions, tally: RunTally?
  ) -> @Sendable () -> (Article) throws -> ExtractedArticle {
    var pipelineOptions = Pipeline.Options()
    pipelineOptions.usesDispatch = options.usesDispatch
    pipelineOptions.keepsLost = options.traces || tally != nil
    let pipeline = Pipeline(pack, options: pipelineOptions)
    return {
      let worker = PipelineWorker(pipeline, tally: tally)
      return { article in
        let wishes = ExtractionWishes(published: options.published)
        let extraction = try worker.trace([article], wishes, within: options.maxSeconds)[0].get()
        if options.traces { Terminal.error(InertText.lines(TraceText(pack, extraction).text)) }
        return extraction.article
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
