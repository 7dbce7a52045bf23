/// `tradefacts extract` as a user starts it: start-up, with the compiled pack of an earlier start and
/// with rules read and patterns compiled anew.
struct ProgramPart {
  let startUp: Table
  let whole: Table

  /// - Parameters:
  ///   - article: a file with one article.
  ///   - sample: a file with many.
  init(_ options: BenchOptions, article: String, sample: String, megabytes: Double) throws {
    startUp = try Self.startUp(options, article)
    whole = try Self.whole(options, sample, megabytes)
  }

  private static func command(
    _ options: BenchOptions, _ path: String, _ more: [String] = []
  ) -> [String] {
    [options.program, "extract", path, "--rules", options.rules[0]] + more
  }

  /// More rounds than elsewhere: each is short.
  private static func startUp(_ options: BenchOptions, _ article: String) throws -> Table {
    var table = Table(
      name: "startup", title: "Start-up of tradefacts on one article, wall-clock time",
      columns: ["until", "ms", "least ms", "processor ms", "peak MB"])
    for (name, more) in [("", []), (", --no-cache", ["--no-cache"])] {
      var starts: [ChildProcess] = []
      // The first one keeps the pack.
      _ = try ChildProcess(command(options, article, more))
      for _ in 0..<max(7, options.rounds * 3) {
        starts.append(try ChildProcess(command(options, article, more)))
      }
      let processor = median(starts.map(\.processorSeconds))
      let peak = median(starts.map(\.peakMegabytes))
      for (until, times) in [
        ("first fact", starts.map { $0.firstByte ?? $0.seconds }), ("end", starts.map(\.seconds)),
      ] {
        table.add(
          until + name, .init(value: median(times) * 1e3, decimals: 0),
          .init(value: (times.min() ?? 0) * 1e3, decimals: 0),
          .init(value: processor * 1e3, decimals: 0), .init(value: peak, decimals: 0))
      }
    }
    table.notes = [
      "processor and peak are those of the whole program; with --no-cache it checks the patterns"
        + " that no article needed before it ends"
    ]
    return table
  }

  private static func whole(
    _ options: BenchOptions, _ sample: String, _ megabytes: Double
  ) throws -> Table {
    var table = Table(
      name: "program", title: "tradefacts extract over the sample, wall-clock time",
      columns: ["workers", "seconds", "MB/s", "peak MB"])
    var runs: [[ChildProcess]] = [[], []]
    for _ in 0..<options.rounds {
      for workers in 1...2 {
        let more = ["-j", "\(workers)", "-o", sample + ".facts"]
        runs[workers - 1].append(try ChildProcess(command(options, sample, more)))
      }
    }
    for (place, runs) in runs.enumerated() {
      let time = median(runs.map(\.seconds))
      table.add(
        "\(place + 1)", .init(value: time, decimals: 2),
        .init(value: megabytes / time, decimals: 2),
        .init(value: median(runs.map(\.peakMegabytes)), decimals: 0))
    }
    table.notes = ["start-up included, with a compiled pack"]
    return table
  }
}
