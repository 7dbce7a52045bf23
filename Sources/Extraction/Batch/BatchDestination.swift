/// Where the output of a batch goes.
public enum BatchDestination: Sendable {
  /// - Parameter errors: a file for what could not be done, one JSON object a line.
  case standardOutput(BatchFrame, errors: String? = nil)
  /// Written beside itself as `.NAME.partial`, and renamed when whole.
  case file(path: String, BatchFrame, errors: String? = nil)
  /// A folder with `facts.jsonl`, `articles.jsonl`, `errors.jsonl` and more (docs/runs.md).
  case run(path: String, RunManifest, RunOptions = RunOptions())

  /// What `make` gives takes the parts of the articles; it is made and used by one task.
  case other(make: @Sendable () throws -> any PartsSink, errors: String? = nil)

  /// - Parameter report: called with lines for people.
  func open(_ report: @escaping @Sendable (String) -> Void) throws(BatchFailure) -> any BatchOutput
  {
    switch self {
    case .standardOutput(let frame, let errors):
      return SinkOutput(
        StreamSink(OutputFile.standardOutput(), frame), errors: try Self.file(errors))
    case .file(let path, let frame, let errors):
      return SinkOutput(
        StreamSink(try OutputFile(path: path), frame), errors: try Self.file(errors))
    case .other(let make, let errors):
      let sink: any PartsSink
      do { sink = try make() } catch { throw BatchFailure(error) }
      return SinkOutput(sink, errors: try Self.file(errors))
    case .run(let path, let manifest, let options):
      return try RunOutput(path: path, manifest, options, report)
    }
  }

  private static func file(_ path: String?) throws(BatchFailure) -> OutputFile? {
    guard let path else { return nil }
    return try OutputFile(path: path)
  }
}

/// How a run goes on from what is in its folder.
public struct RunOptions: Sendable {
  /// True: nothing that is there is used again.
  public var isFresh: Bool

  public init(isFresh: Bool = false) { self.isFresh = isFresh }
}

/// What stands before, between and after the parts of the articles.
public struct BatchFrame: Sendable {
  public var header: [UInt8]
  public var separator: [UInt8]
  public var footer: [UInt8]

  public init(header: [UInt8] = [], separator: [UInt8] = [], footer: [UInt8] = []) {
    self.header = header
    self.separator = separator
    self.footer = footer
  }
}
