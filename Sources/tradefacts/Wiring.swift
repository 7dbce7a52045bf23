import DocumentModel
import Extraction
import Facts
import RulePacks

/// The ends that the commands call and that other targets give.
enum Wiring {
  /// Makes, for each worker, the way from an article to what is in it.
  static func extractor(
    _ pack: RulePack, _ options: ExtractionOptions
  ) throws -> @Sendable () -> (Article) throws -> ExtractedArticle {
    var pipelineOptions = Pipeline.Options()
    pipelineOptions.usesDispatch = options.usesDispatch
    let pipeline = Pipeline(pack, options: pipelineOptions)
    return {
      let worker = PipelineWorker(pipeline)
      return { article in worker.extract(article, published: options.published) }
    }
  }

  /// The facts of one article for people.
  static func table(_ facts: ArticleFacts, usesColor: Bool) throws -> [UInt8] {
    throw missing("extract --format table")
  }

  static func difference(
    _ old: [FactRecord], _ new: [FactRecord], format: DiffFormat, usesColor: Bool
  ) throws -> DiffReport {
    throw missing("diff")
  }

  /// Runs the tests of the pack in a folder; `selection` are files and ids, none for all.
  static func ruleTests(
    folder: String, selection: [String], usesColor: Bool
  ) throws -> RuleTestReport {
    let pack = try RulePack(folder: folder, withGivens: true)
    let summary = RuleTestSummary(RuleTester(pack).run(selection))
    return RuleTestReport(text: summary.text, passed: summary.passed && !pack.hasErrors)
  }

  private static func missing(_ what: String) -> CommandError {
    CommandError("tradefacts: \(what) is not wired to its stages in this build")
  }
}
