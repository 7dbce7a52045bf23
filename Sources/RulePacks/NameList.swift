import DocumentModel

/// All names of a pack, of one or several lists.
public struct NameList: Sendable {
  /// In the order of the files and their rows.
  public private(set) var entries: [NameEntry] = []
  /// The lists, as the entries call them.
  public private(set) var files: [String] = []
  private var places: [String: Int] = [:]
  /// Of a row of the pack, the rows of users' lists with its id.
  public private(set) var replacements: [Int: [Int]] = [:]

  public init() {}

  /// Adds a list; an id that is already taken is reported and left out.
  public mutating func add(_ table: ListTable, reporting diagnostics: inout [RuleDiagnostic]) {
    files.append(table.source.file)
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

  /// Adds a user's own list behind all others; a row that has an id of the pack replaces its row
  /// on the days on which it counts.
  mutating func add(_ list: UserList) {
    let first = entries.count
    entries += list.entries
    files.append(list.name)
    guard list.givesIDs else { return }
    for row in first..<entries.count {
      guard let place = places[entries[row].id] else { continue }
      replacements[place, default: []].append(row)
      entries[row].complete(from: entries[place], keepsAliases: !list.givesOtherNames)
    }
  }

  /// The entry of the pack with an id.
  public subscript(id: String) -> NameEntry? { places[id].map { entries[$0] } }

  /// The entry with an id that counts for an article of this day: a user's, else the pack's.
  public func entry(_ id: String, on day: CalendarDate?) -> NameEntry? {
    entries.first { $0.userRow?.counts(on: day) ?? false && $0.id == id } ?? self[id]
  }

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

extension NameList: PackCoded {
  func write(to pack: inout PackWriter) {
    entries.write(to: &pack)
    files.write(to: &pack)
    places.write(to: &pack)
    replacements.write(to: &pack)
  }

  init(from pack: inout PackReader) throws(PackDamage) {
    entries = try [NameEntry](from: &pack)
    files = try [String](from: &pack)
    places = try [String: Int](from: &pack)
    replacements = try [Int: [Int]](from: &pack)
  }
}
