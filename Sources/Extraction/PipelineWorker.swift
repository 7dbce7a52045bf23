import DocumentModel
import RuleMatching

/// A pipeline with the scratch of one worker. Not to be shared between workers.
public final class PipelineWorker {
  private let pipeline: Pipeline
  private var scratch = MatcherScratch()
  private let total: RunTally?

  /// - Parameter tally: where given, takes up what each rule does in each article; the pipeline
  ///   must keep what is lost.
  public init(_ pipeline: Pipeline, tally: RunTally? = nil) {
    self.pipeline = pipeline
    total = tally
  }

  /// All that the rules find in an article.
  ///
  /// - Parameter published: for an article that carries no date of its own.
  public func extract(_ article: Article, published: CalendarDate? = nil) -> ExtractedArticle {
    trace(article, published: published).article
  }

  /// The same with what was lost on the way, where the pipeline keeps it.
  public func trace(
    _ article: Article, published: CalendarDate? = nil, factRules: Set<Int>? = nil,
    ended: PipelineStage.Observer? = nil
  ) -> PipelineResult {
    do {
      return try run(article, published, factRules, ended)
    } catch {
      preconditionFailure("a deadline passed where none was set")
    }
  }

  /// The same, but gives up an article that takes too long.
  public func trace(
    _ article: Article, published: CalendarDate?, within seconds: Int
  ) throws(ExtractionLimit) -> PipelineResult {
    scratch.deadline = .now + .seconds(seconds)
    defer { scratch.deadline = nil }
    do {
      return try run(article, published, nil, nil)
    } catch {
      switch error {
      case .deadline: throw .time(seconds: seconds)
      case .sentence(let bytes): throw .sentence(bytes: bytes, limit: Pipeline.maxSentenceBytes)
      }
    }
  }

  private func run(
    _ article: Article, _ published: CalendarDate?, _ factRules: Set<Int>?,
    _ ended: PipelineStage.Observer?
  ) throws(PipelineLimit) -> PipelineResult {
    if let total { scratch.tally = total.empty }
    let result = try pipeline.extract(
      article, scratch: &scratch, published: published, factRules: factRules, ended: ended)
    if let counted = scratch.tally { total?.add(counted) }
    return result
  }
}
