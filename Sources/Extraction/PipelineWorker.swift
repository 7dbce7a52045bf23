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
    trace(article, ExtractionWishes(published: published)).article
  }

  /// The same with what was lost on the way, where the pipeline keeps it.
  public func trace(
    _ article: Article, _ wishes: ExtractionWishes = ExtractionWishes()
  ) -> PipelineResult {
    trace([article], wishes)[0]
  }

  /// The same of several articles, which together take less time.
  ///
  /// - Parameter ended: where given, is told of each stage when it ends.
  public func trace(
    _ articles: [Article], _ wishes: ExtractionWishes = ExtractionWishes(),
    ended: PipelineStage.Observer? = nil
  ) -> [PipelineResult] {
    do {
      return try run(articles, wishes, ended) { $0 }
    } catch {
      preconditionFailure("a deadline passed where none was set")
    }
  }

  /// What `finish` makes of each result, but gives up an article that takes too long. Where all
  /// together take longer than one may, they are taken one by one; then what was made is made again.
  public func trace<Finished>(
    _ articles: [Article], _ wishes: ExtractionWishes, within seconds: Int,
    finish: (PipelineResult) -> Finished
  ) -> [Result<Finished, ExtractionLimit>] {
    do throws(PipelineLimit) {
      return try run(articles, wishes, within: seconds, finish).map { .success($0) }
    } catch {
      if articles.count == 1 { return [.failure(ExtractionLimit(error, seconds: seconds))] }
      return articles.flatMap { trace([$0], wishes, within: seconds, finish: finish) }
    }
  }

  private func run<Finished>(
    _ articles: [Article], _ wishes: ExtractionWishes, within seconds: Int,
    _ finish: (PipelineResult) -> Finished
  ) throws(PipelineLimit) -> [Finished] {
    scratch.deadline = .now + .seconds(seconds)
    defer { scratch.deadline = nil }
    return try run(articles, wishes, nil, finish)
  }

  private func run<Finished>(
    _ articles: [Article], _ wishes: ExtractionWishes, _ ended: PipelineStage.Observer?,
    _ finish: (PipelineResult) -> Finished
  ) throws(PipelineLimit) -> [Finished] {
    if let total { scratch.tally = total.empty }
    let results = try pipeline.extract(
      articles, wishes, scratch: &scratch, ended: ended, finish: finish)
    if let counted = scratch.tally { total?.add(counted, articles: articles.count) }
    return results
  }
}

extension ExtractionLimit {
  fileprivate init(_ limit: PipelineLimit, seconds: Int) {
    switch limit {
    case .deadline: self = .time(seconds: seconds)
    case .sentence(let bytes): self = .sentence(bytes: bytes, limit: Pipeline.maxSentenceBytes)
    }
  }
}
