import DocumentModel

/// Reads the rows of a user's own list: those of any list of names, with fewer cells that must be
/// filled, and with days and watch lists.
struct UserListReader {
  private var names: NameListReader
  /// What a hit is called where the row does not say.
  private let label: String
  private let first: [Int]
  private let last: [Int]
  private let watch: [Int]

  init(_ table: ListTable, name: String, label: String) {
    names = NameListReader(table, listFile: name)
    self.label = label
    func find(_ column: String) -> [Int] { table.index(of: column).map { [$0] } ?? [] }
    first = find("valid_from")
    last = find("valid_to")
    watch = find("watch")
  }

  var diagnostics: [RuleDiagnostic] { names.diagnostics }

  /// Nil for a broken row, which is reported.
  mutating func entry(_ row: [ListTable.Part]) -> NameEntry? {
    guard let name = names.cell(row, names.columns.name) else {
      names.report(
        "the row has no name", "fill the cell, or take the row out", row[names.columns.name[0]])
      return nil
    }
    guard let kind = kind(row), let days = days(row) else { return nil }
    let id = names.cell(row, names.columns.id)?.text ?? Self.id(of: name.text)
    var entry = names.entry(row, id: id, name: name, kind: kind)
    entry.userRow = UserRow(watchList: watchList(row), days: days)
    return entry
  }

  private static func id(of name: String) -> String {
    let slug = Slug.make(name)
    return "user:" + (slug.isEmpty ? name : slug)
  }

  /// That of the pack's lists; a company where the list does not say.
  private mutating func kind(_ row: [ListTable.Part]) -> MentionKind? {
    guard let word = names.cell(row, names.columns.kind) else { return names.fallback ?? .company }
    return names.kind(word)
  }

  private func watchList(_ row: [ListTable.Part]) -> String? {
    guard let cell = names.cell(row, watch) else { return label }
    return cell.text == "-" ? nil : cell.text
  }

  private mutating func days(_ row: [ListTable.Part]) -> DayRange? {
    guard let first = day(row, first), let last = day(row, last) else { return nil }
    if let start = first.day, let end = last.day, end < start, let cell = last.cell {
      names.report(
        "the row ends on \(end), before it begins on \(start)",
        "correct valid_from or valid_to", cell)
      return nil
    }
    return DayRange(first: first.day, last: last.day)
  }

  /// A day that may be left open; nil for a cell that holds something else, which is reported.
  private mutating func day(
    _ row: [ListTable.Part], _ places: [Int]
  ) -> (day: CalendarDate?, cell: ListTable.Part?)? {
    guard let cell = names.cell(row, places) else { return (nil, nil) }
    if cell.text.utf8.count == 10, let day = CalendarDate(iso: cell.text) { return (day, cell) }
    names.report("'\(cell.text)' is no day", "write it as 2024-05-31, or leave it empty", cell)
    return nil
  }
}
