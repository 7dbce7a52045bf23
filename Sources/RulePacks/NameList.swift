/// All names of a pack, of one or several lists.
public struct NameList: Sendable {
  /// In the order of the files and their rows.
  public private(set) var entries: [NameEntry] = []
  private var places: [String: Int] = [:]

  public init() {}

  /// Adds a list; an id that is already taken is reported and left out.
  public mutating func add(_ table: ListTable, reporting diagnostics: inout [RuleDiagnostic]) {
    for entry in NameListReader.entries(of: table, reporting: &diagnostics) {
      if let first = self[entry.id] {
        diagnostics.append(
          table.source.diagnostic(
            "the id '\(entry.id)' is already taken, in \(first.listFile):\(first.line)",
            advice: "choose another id", line: entry.line, column: 1))
        continue
      }
      places[entry.id] = entries.count
      entries.append(entry)
    }
  }

  /// The entry of an id.
  public subscript(id: String) -> NameEntry? { places[id].map { entries[$0] } }

  /// Parents that no list has.
  public func missingParents() -> [RuleDiagnostic] {
    entries.compactMap { entry in
      guard let parent = entry.parent, self[parent] == nil else { return nil }
      return RuleDiagnostic(
        file: entry.listFile, line: entry.line, column: 1,
        message: "'\(entry.id)' has the parent '\(parent)', which no list has",
        advice: "correct it or add a row for it")
    }
  }
}
