import Facts

/// `--format` of `extract`.
enum ExtractFormat: Equatable {
  case json(FactsFormat)
  /// For people: a table an article.
  case table
  /// For other programs.
  case export(ExportFormat)

  static let names =
    FactsFormat.allCases.map(\.rawValue) + ["table"]
    + ExportFormat.allCases.map(\.rawValue).filter { $0 != FactsFormat.json.rawValue }

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
    } else if let format = ExportFormat(rawValue: name) {
      self = .export(format)
    } else {
      throw UsageError(
        message: "--format \(name): give one of \(Self.names.joined(separator: ", "))")
    }
  }

  private init(outputName: String) throws(UsageError) {
    let name = outputName.split(separator: "/").last ?? ""
    let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
    switch ExportFormat(file: outputName) {
    case .json?: self = .json(.json)
    case let format?: self = .export(format)
    case nil:
      if ["tsv", "html", "htm"].contains(ending) {
        throw UsageError(
          message: "\(outputName): the form \(ending) is not written; give --format with one of"
            + " \(Self.names.joined(separator: ", "))")
      }
      self = .json(.facts)
    }
  }
}
