/// Where the output of a batch goes.
public enum BatchDestination: Sendable {
  case standardOutput(BatchFrame)
  /// Written beside itself as `.NAME.partial`, and renamed when whole.
  case file(path: String, BatchFrame)
  /// A folder with `facts.jsonl`, `articles.jsonl`, `errors.jsonl`, `pack.json`, `manifest.json`.
  case run(path: String, RunManifest)
  /// What `make` gives takes the parts of the articles; it is made and used by one task.
  case other(make: @Sendable () throws -> any PartsSink)
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
