import Dispatch
import FoundationEssentials
import Synchronization

/// `bench`: how fast the pipeline is. `Scripts/bench` builds it, makes what it needs and calls it.
@main
enum Bench {
  static let usage = """
    bench sample FILE MEGABYTES [BYTES]   write articles made of Corpus/*.txt, of about BYTES each
    bench folder FOLDER ARTICLES          the same as text files
    bench stages SAMPLE                   time by stage
    bench cores SAMPLE                    one and two workers
    bench program SAMPLE MEGABYTES ARTICLE  tradefacts as a user starts it
    bench packs SAMPLE                    with each of the packs given by --rules
    bench lengths SAMPLE...               short articles and long ones
    bench memory FOLDER...                peak memory of tradefacts
    bench allocations SAMPLE              (needs Benchmarks/Counters/allocations.c)
    bench warming SAMPLE, instructions SAMPLE  (run in cachegrind)
    bench counts MEASURED                 what MEASURED/ holds, as a table
    bench baseline MEASURED               make the baseline of it
    bench check MEASURED                  hold it against the baseline; exit 1 where it grew

    --rules DIR (default: Rules), --rounds N (3), --program FILE, --baseline FILE, --json, --markdown
    """

  static func main() {
    do {
      let options = try BenchOptions(Array(CommandLine.arguments.dropFirst()))
      try run(options)
    } catch {
      Processor.fail("bench: \(error)")
    }
  }

  private static func run(_ options: BenchOptions) throws {
    let files = Array(options.arguments.dropFirst())
    switch (options.arguments.first, files.count) {
    case ("sample", 2...3), ("folder", 2): try makeSample(options, files)
    case ("stages", 1): show([try StagesPart(options, sample: files[0]).table], options)
    case ("cores", 1):
      try wait { show([try await CoresPart(options, sample: files[0]).table], options) }
    case ("program", 3):
      let part = try ProgramPart(
        options, article: files[2], sample: files[0], megabytes: Double(files[1]) ?? 0)
      show([part.startUp, part.whole], options)
    case ("packs", 1): show([try PacksPart(options, sample: files[0]).table], options)
    case ("lengths", 1...): show([try LengthsPart(options, samples: files).table], options)
    case ("memory", 1...): show([try MemoryPart(options, folders: files).table], options)
    case ("allocations", 1):
      show([try CountingPart.allocations(options, sample: files[0])], options)
    case ("warming", 1), ("instructions", 1):
      try CountingPart.instructions(
        options, sample: files[0], isWarmingOnly: options.arguments[0] == "warming")
    case ("counts", 1), ("baseline", 1), ("check", 1): try judge(options, files[0])
    default: print(usage)
    }
  }

  /// The one part with tasks. Elsewhere there are none, for valgrind bears no libdispatch.
  private static func wait(_ work: @escaping @Sendable () async throws -> Void) throws {
    let ended = DispatchSemaphore(value: 0)
    let outcome = Mutex<(any Error)?>(nil)
    Task {
      do { try await work() } catch { outcome.withLock { $0 = error } }
      ended.signal()
    }
    ended.wait()
    if let error = outcome.withLock({ $0 }) { throw error }
  }

  private static func makeSample(_ options: BenchOptions, _ files: [String]) throws {
    guard let amount = Double(files[1]), amount > 0 else {
      throw BenchOptions.Mistake(description: "\(files[1]) is no amount")
    }
    let sample = SampleFile(try Sample(corpus: "Corpus", rules: options.rules[0]))
    if options.arguments[0] == "folder" {
      return try sample.folder(files[0], articles: Int(amount))
    }
    let length = files.count > 2 ? Int(files[2]) : nil
    try Data(sample.rows(bytes: Int(amount * 1e6), length: length)).write(
      to: URL(filePath: files[0]))
  }

  private static func judge(_ options: BenchOptions, _ folder: String) throws {
    let now = try BaselineFile.measured(folder)
    switch options.arguments[0] {
    case "counts": return show(BaselineFile.tables(now), options)
    case "baseline": return try BaselineFile.write(now, to: options.baseline)
    default: break
    }
    let comparison = BaselineComparison(old: try BaselineFile.read(options.baseline), new: now)
    print(comparison.report(options.baseline))
    if case .grown = comparison.outcome { Processor.fail("bench: dearer than the baseline") }
  }

  private static func show(_ tables: [Table], _ options: BenchOptions) {
    print(options.form.string(tables))
  }
}
