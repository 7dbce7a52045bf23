import Extraction
import Facts
import Ingestion
import RulePacks

/// One run of the pipeline over a sample, on one core.
struct Measurement {
  private var times = StageTimes()
  private var loading = StageTimes()
  private var warming = StageTimes()
  private var bytes = 0
  private var articles = 0
  private var facts = 0
  private var megabytes = 0.0

  /// The articles with which the patterns are compiled, before the clock runs.
  private static let warmingArticles = 19

  init(rules: String, sample: String) throws {
    let pack = try RulePack(folder: rules, checksPatterns: false)
    loading.end("load the rule pack")
    let worker = PipelineWorker(Pipeline(pack))
    loading.end("build the pipeline")
    let identity = try Identity()
    try run(worker, identity, sample, most: Self.warmingArticles)
    warming = times
    (times, bytes, articles, facts) = (StageTimes(), 0, 0, 0)
    try run(worker, identity, sample, most: .max)
    megabytes = Processor.peakMegabytes
  }

  private mutating func run(
    _ worker: PipelineWorker, _ identity: Identity, _ sample: String, most: Int
  ) throws {
    let reader = ArticleReader(sources: [.path(sample)])
    var clock = times
    clock.restart()
    while articles < most, let read = reader.next() {
      let article = try read.get()
      clock.end("read")
      let result = worker.trace(article) { clock.end($0.rawValue) }
      let found = try ArticleFacts(result.article, identity: identity)
      clock.end("assemble facts")
      _ = try FactsFormat.articles.bytes(of: found)
      clock.end("write JSON")
      bytes += article.bytes.count
      articles += 1
      facts += found.factCount
    }
    times = clock
  }

  /// Times, shares and rates for people.
  var table: String {
    let total = times.total
    var lines = [Self.line("stage", "seconds", "MB/s", "share")]
    for row in times.rows { lines.append(line(row.name, row.seconds)) }
    let tagging = times.rows.filter { $0.name == "tokenize" || $0.name.hasPrefix("tag ") }
    lines.append(line("all tokenizing and tagging", tagging.reduce(0) { $0 + $1.seconds }))
    let matching = times.rows.filter { $0.name.hasPrefix("match ") }
    lines.append(line("all matching", matching.reduce(0) { $0 + $1.seconds }))
    lines.append(line("whole", total))
    lines.append("")
    lines.append(
      "\(articles) articles, \(fixed(Double(bytes) / 1e6, 1)) MB, \(facts) facts: "
        + "\(fixed(Double(articles) / total, 0)) articles/s, \(fixed(Double(facts) / total, 0))"
        + " facts/s")
    lines.append(
      "start-up: "
        + loading.rows.map { "\($0.name) \(fixed($0.seconds, 3)) s" }
        .joined(separator: ", ") + ", first \(Self.warmingArticles) articles "
        + "\(fixed(warming.total, 3)) s")
    lines.append("peak memory: \(fixed(megabytes, 0)) MB")
    return lines.joined(separator: "\n")
  }

  private func line(_ name: String, _ seconds: Double) -> String {
    Self.line(
      name, fixed(seconds, 3), fixed(Double(bytes) / 1e6 / max(seconds, 1e-9), 1),
      fixed(100 * seconds / max(times.total, 1e-9), 1) + "%")
  }

  private static func line(_ name: String, _ cells: String...) -> String {
    let pad = { (text: String, width: Int) in
      String(repeating: " ", count: max(0, width - text.utf8.count))
    }
    return name + pad(name, 28) + cells.map { pad($0, 10) + $0 }.joined()
  }
}

/// A number with so many decimals.
private func fixed(_ number: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((number * scale).rounded())
  if decimals == 0 { return String(scaled) }
  let digits = String(scaled)
  let whole = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
  return whole.dropLast(decimals) + "." + whole.suffix(decimals)
}
