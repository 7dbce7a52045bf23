/// The same text as short articles and as ever longer ones.
struct LengthsPart {
  let table: Table

  /// - Parameter samples: files with about as much text each, in articles of one length.
  init(_ options: BenchOptions, samples: [String]) throws {
    let pipeline = try PipelineRun(rules: options.rules[0])
    var table = Table(
      name: "lengths", title: "Length of an article, one core, processor time",
      columns: ["bytes an article", "articles", "seconds", "MB/s", "of the first"])
    var first: Double?
    for (place, sample) in samples.enumerated() {
      if place == 0 { _ = try pipeline.run(sample) }
      var seconds: [Double] = []
      var amount = PipelineRun.Amount()
      for _ in 0..<options.rounds {
        let start = Processor.seconds
        amount = try pipeline.run(sample)
        seconds.append(Processor.seconds - start)
      }
      let time = median(seconds) / amount.megabytes
      if first == nil { first = time }
      let length = Double(amount.bytes) / Double(max(1, amount.articles))
      table.add(
        Table.Figure(value: length, decimals: 0).text,
        .init(value: Double(amount.articles), decimals: 0),
        .init(value: median(seconds), decimals: 3), .init(value: 1 / time, decimals: 2),
        .init(value: time / (first ?? time), decimals: 2, unit: "x"))
    }
    table.notes = ["of the first: time for a byte"]
    self.table = table
  }
}
