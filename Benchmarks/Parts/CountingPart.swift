/// Passes over a sample in which every allocation or instruction counts: the first articles make
/// the program warm, those after them are counted.
enum CountingPart {
  struct Mistake: Error, CustomStringConvertible {
    var description: String
  }

  /// Every article of the corpus once.
  private static let articles = 55

  /// Allocations an article by stage.
  static func allocations(_ options: BenchOptions, sample: String) throws -> Table {
    guard let counted = Counters.allocations else {
      throw Mistake(description: "nobody counts allocations; call Scripts/bench allocations")
    }
    let pipeline = try PipelineRun(rules: options.rules[0])
    _ = try pipeline.run(sample, count: articles)
    var costs = StageCosts(counted)
    let amount = try pipeline.run(sample, from: articles, count: articles) { costs.end($0) }
    var table = Table(
      name: "allocations", title: "Allocations an article", columns: ["stage", "count"])
    let rows = costs.rows.filter { $0.name != "before" }
    let each = { (count: Double) in
      Table.Figure(value: count / Double(amount.articles), decimals: 1)
    }
    for row in rows { table.add(row.name, each(row.cost)) }
    table.add("whole", each(rows.reduce(0) { $0 + $1.cost }))
    return table
  }

  /// For cachegrind, which counts from the start to the end: with and without the articles that
  /// count; the difference is theirs. Prints their bytes.
  static func instructions(_ options: BenchOptions, sample: String, isWarmingOnly: Bool) throws {
    let pipeline = try PipelineRun(rules: options.rules[0])
    _ = try pipeline.run(sample, count: articles)
    let count = isWarmingOnly ? 0 : articles
    print(try pipeline.run(sample, from: articles, count: count).bytes)
  }
}
