import Extraction
import Facts
import FoundationEssentials
import Ingestion

/// Extracts articles to compare their facts, and keeps nothing.
struct ScratchRun {
  let rules: LoadedRules
  /// Options of a run, as its manifest names them; without, as `extract` has them by default.
  var options: [String: String] = [:]

  /// The facts of a file or folder of articles, with what they were made of. Articles that cannot
  /// be read are reported on standard error.
  func facts(of articles: String) async throws -> FactsContents {
    let scratch = try ScratchFolder()
    var settings = RunSettings(options)
    settings.reading.shouldStop = { Interruption.signal != 0 }
    let makeWork = await Wiring.work(
      rules.pack, settings.extraction, tally: nil,
      ArticleResult(
        format: .json(.facts), isRun: true, usesColor: false,
        maxFacts: settings.extraction.maxFacts))
    let path = scratch.path + "/run"
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let runner = BatchRunner(
      workers: workers, together: BatchSize.articles(workers: workers),
      destination: try RunDestination.make(path, rules, settings),
      events: BatchEvents(
        report: { Terminal.error($0 + "\n") }, interruption: { Interruption.signal }),
      makeWork: makeWork)
    let summary = await runner.run(
      ArticleReader(sources: [.path(articles)], options: settings.reading))
    switch summary.end {
    case .done: break
    case .interrupted(let signal): throw InterruptedError(signal: signal)
    case .failed(let message): throw CommandError(message)
    case .closedPipe: break
    }
    guard summary.articles > 0 else {
      throw CommandError(
        "\(articles): neither a run nor a folder with articles; give what `extract` wrote, or"
          + " articles")
    }
    return try FactsFile.withOrigin(path: path)
  }
}
