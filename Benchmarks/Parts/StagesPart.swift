/// The time of each stage on one core, in a process that is warm.
struct StagesPart {
  private var seconds: [String: [Double]] = [:]
  private var names: [String] = []
  private var totals: [Double] = []
  private var amount = PipelineRun.Amount()

  init(_ options: BenchOptions, sample: String) throws {
    let pipeline = try PipelineRun(rules: options.rules[0])
    // Compiles the patterns.
    _ = try pipeline.run(sample)
    for _ in 0..<options.rounds {
      var costs = StageCosts()
      amount = try pipeline.run(sample) { costs.end($0) }
      totals.append(costs.total)
      names = costs.rows.map(\.name)
      for row in costs.rows { seconds[row.name, default: []].append(row.cost) }
    }
  }

  var table: Table {
    var table = Table(
      name: "stages", title: "Stages, one core, processor time",
      columns: ["stage", "seconds", "MB/s", "share"])
    let whole = median(totals)
    for name in names where name != "before" {
      add(name, median(seconds[name] ?? []), of: whole, to: &table)
    }
    let sums = Dictionary(uniqueKeysWithValues: seconds.map { ($0, median($1)) })
    func sum(_ isPart: (String) -> Bool) -> Double {
      sums.reduce(0) { isPart($1.key) ? $0 + $1.value : $0 }
    }
    let tagging = sum { $0 == "tokenize" || $0.hasPrefix("tag ") }
    add("all tokenizing and tagging", tagging, of: whole, to: &table)
    add("all matching", sum { $0.hasPrefix("match ") }, of: whole, to: &table)
    add("whole", whole, of: whole, to: &table)
    let perSecond = { (count: Int) in
      Table.Figure(value: Double(count) / whole, decimals: 0).text
    }
    table.notes = [
      "\(Table.Figure(value: amount.megabytes, decimals: 1).text) MB,"
        + " \(amount.articles) articles, \(amount.facts) facts:"
        + " \(perSecond(amount.articles)) articles/s, \(perSecond(amount.facts)) facts/s"
    ]
    return table
  }

  private func add(_ name: String, _ seconds: Double, of whole: Double, to table: inout Table) {
    table.add(
      name, .init(value: seconds, decimals: 3),
      .init(value: amount.megabytes / max(seconds, 1e-9), decimals: 2),
      .init(value: 100 * seconds / max(whole, 1e-9), decimals: 1, unit: "%"))
  }
}
