import Comparison

/// The arguments of `diff` that say what is shown and how, checked.
struct DiffRequest {
  var format: DiffFormat
  /// Nil for standard output.
  var output: String?
  var filter = ChangeFilter()
  var order: ChangeOrder
  var countsOnly: Bool
  var verifiesCauses = false
  /// Nil: every change is a difference.
  var gate: FailureGate?

  init(_ arguments: Arguments) throws(UsageError) {
    output = arguments.value("output")
    if output == "" { throw UsageError(message: "--output is empty; name a file") }
    format =
      try arguments.choice("format", DiffFormat.self) ?? output.flatMap(DiffFormat.init(file:))
      ?? .text
    order = try arguments.choice("order", ChangeOrder.self) ?? .article
    countsOnly = arguments.has("stat")
    if countsOnly, format != .text {
      throw UsageError(message: "--stat is text; leave out --format")
    }
    try readFilter(arguments)
    if let text = arguments.value("fail-on") {
      guard let gate = FailureGate(text) else {
        throw UsageError(
          message:
            "--fail-on \(text): give added, removed, changed, moved or changed:FIELD, divided"
            + " by commas")
      }
      self.gate = gate
    }
  }

  private mutating func readFilter(_ arguments: Arguments) throws(UsageError) {
    func words(_ name: String) -> [String] {
      arguments.values(name).flatMap { $0.split(separator: ",").map(String.init) }
    }
    for word in words("change") {
      guard let kind = ChangeKind(rawValue: word) else {
        throw UsageError(message: "--change \(word): give added, removed, changed or moved")
      }
      filter.kinds.insert(kind)
    }
    filter.types = Set(words("type"))
    filter.subtypes = Set(words("subtype"))
    filter.fields = words("field")
    filter.rules = words("rule")
    filter.causes = Set(words("cause"))
    verifiesCauses = filter.causes.remove("verify") != nil
    // Names have commas: "Norvik Steel, Inc."
    filter.entities = arguments.values("entity")
  }
}

/// `--format` of `diff`.
enum DiffFormat: String, CaseIterable {
  case text, json, markdown, html

  /// By the ending of a file.
  init?(file: String) {
    switch file.split(separator: ".").last {
    case "json": self = .json
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    default: return nil
    }
  }
}
