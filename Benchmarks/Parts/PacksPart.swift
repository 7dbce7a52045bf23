/// The same articles with packs of several sizes: the first is the one they are held against.
struct PacksPart {
  private var seconds: [[Double]]
  private var ready: [Double] = []
  private let names: [String]
  private var megabytes = 0.0
  private var facts: [Int] = []

  /// - Parameter options: its rules are the packs.
  init(_ options: BenchOptions, sample: String) throws {
    names = options.rules
    seconds = names.map { _ in [] }
    // One after the other: packs that are held together share the bound on machine code.
    for (place, name) in names.enumerated() {
      let pipeline = try PipelineRun(rules: name)
      ready.append(pipeline.loading.total)
      facts.append(try pipeline.run(sample).facts)
      for _ in 0..<options.rounds {
        let start = Processor.seconds
        megabytes = try pipeline.run(sample).megabytes
        seconds[place].append(Processor.seconds - start)
      }
    }
  }

  var table: Table {
    var table = Table(
      name: "packs", title: "Larger rule packs, one core, processor time",
      columns: ["pack", "seconds", "MB/s", "of the first", "load s", "facts"])
    for (place, name) in names.enumerated() {
      let time = median(seconds[place])
      table.add(
        name.split(separator: "/").last.map(String.init) ?? name,
        .init(value: time, decimals: 3), .init(value: megabytes / time, decimals: 2),
        .init(value: time / median(seconds[0]), decimals: 2, unit: "x"),
        .init(value: ready[place], decimals: 3), .init(value: Double(facts[place]), decimals: 0))
    }
    return table
  }
}
