import Facts

/// `--format` of `extract`.
enum ExtractFormat: Equatable {
  case json(FactsFormat)
  /// For people: a table an article.
  case table

  static let names = FactsFormat.allCases.map(\.rawValue) + ["table"]
  /// Of the contract, but not there yet.
  private static let planned = ["csv", "sqlite", "brat", "html"]

  /// By name, else by the ending of the output file, else facts.
  init(name: String?, output: String?) throws(UsageError) {
    if let name {
      try self.init(name: name)
    } else {
      try self.init(outputName: output ?? "")
    }
  }

  private init(name: String) throws(UsageError) {
    if name == "table" {
      self = .table
    } else if let format = FactsFormat(rawValue: name) {
      self = .json(format)
    } else if Self.planned.contains(name) {
      throw Self.notBuilt(name)
    } else {
      throw UsageError(
        message: "--format \(name): give one of \(Self.names.joined(separator: ", "))")
    }
  }

  private init(outputName: String) throws(UsageError) {
    let name = outputName.split(separator: "/").last ?? ""
    switch name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : "" {
    case "json": self = .json(.json)
    case "csv", "tsv": throw Self.notBuilt("csv")
    case "sqlite", "sqlite3", "db": throw Self.notBuilt("sqlite")
    case "html", "htm": throw Self.notBuilt("html")
    default: self = .json(.facts)
    }
  }

  private static func notBuilt(_ name: String) -> UsageError {
    UsageError(
      message: "the format \(name) is not built yet; use --format \(names.joined(separator: ", "))")
  }
}
