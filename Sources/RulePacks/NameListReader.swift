import DocumentModel

/// Reads a list of names: a table with an `id` (or `alpha2`) and a `name` (or `canonical`) column.
public struct NameListReader {
  let table: ListTable
  let columns: NameColumns
  /// How the entries call their list.
  private let listFile: String
  /// The kind of all rows of a list that has no `kind` column.
  let fallback: MentionKind?
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// True for a list of names, as opposed to a plain table such as that of currencies.
  public static func isNameList(_ table: ListTable) -> Bool {
    table.index(of: "id") != nil || table.index(of: "alpha2") != nil
  }

  /// The entries of a list; a broken row is reported and left out.
  public static func entries(
    of table: ListTable, reporting diagnostics: inout [RuleDiagnostic]
  ) -> [NameEntry] {
    var reader = NameListReader(table, listFile: table.source.file)
    reader.checkColumns()
    let result = table.rows.compactMap { reader.entry($0) }
    diagnostics += reader.diagnostics
    return result
  }

  init(_ table: ListTable, listFile: String) {
    self.table = table
    self.listFile = listFile
    columns = NameColumns(table)
    fallback = Self.kindWithoutColumn(table)
  }

  private static func kindWithoutColumn(_ table: ListTable) -> MentionKind? {
    if table.index(of: "kind") != nil { return nil }
    if table.index(of: "alpha2") != nil { return .place }
    return table.index(of: "sector") != nil ? .company : nil
  }

  private mutating func checkColumns() {
    for (index, name) in table.columns.enumerated() where !NameColumns.known.contains(name) {
      let column = table.columns[..<index].reduce(1) { $0 + $1.unicodeScalars.count + 1 }
      diagnostics.append(
        table.source.diagnostic(
          "a list of names has no column '\(name)'",
          advice: suggestion(for: name, among: NameColumns.known), line: 1, column: column,
          severity: .warning))
    }
  }

  private mutating func entry(_ row: [ListTable.Part]) -> NameEntry? {
    guard let id = cell(row, columns.id), let name = cell(row, columns.name) else {
      report("the row has no id or no name", "fill both cells", row[0])
      return nil
    }
    guard let kind = kind(row) else { return nil }
    return entry(row, id: id.text, name: name, kind: kind)
  }

  /// The entry of a row whose id, name and kind are known.
  mutating func entry(
    _ row: [ListTable.Part], id: String, name: ListTable.Part, kind: MentionKind
  ) -> NameEntry {
    let codes = codes(row)
    let aliases = aliases(row, codes)
    for (alias, _) in codes where !aliases.contains(where: { $0.text == alias.text }) {
      report(
        "codes are given for '\(alias.text)', which the row does not list",
        suggestion(for: alias.text, among: aliases.map(\.text)), alias)
    }
    let country = cell(row, columns.country)?.text
    return NameEntry(
      id: id, kind: kind, name: name.text, country: country == "INT" ? nil : country,
      parent: cell(row, columns.parent)?.text, external: external(row),
      sector: cell(row, columns.sector)?.text, subkind: cell(row, columns.kind)?.text,
      listFile: listFile, line: name.line, aliases: aliases)
  }

  private mutating func kind(_ row: [ListTable.Part]) -> MentionKind? {
    if let fallback { return fallback }
    guard let word = cell(row, columns.kind) else {
      report("the row has no kind", "fill its cell, or add a column 'kind'", row[0])
      return nil
    }
    return self.kind(word)
  }

  /// Nil for a word that is no kind, which is reported.
  mutating func kind(_ word: ListTable.Part) -> MentionKind? {
    if let kind = NameKind.kind(of: word.text) { return kind }
    let advice = suggestion(for: word.text, among: NameKind.words)
    report("there is no kind '\(word.text)'", advice, word)
    return nil
  }

  private mutating func codes(
    _ row: [ListTable.Part]
  ) -> [(alias: ListTable.Part, codes: [ContextCode])] {
    guard let ambiguous = cell(row, columns.ambiguous) else { return [] }
    return ContextCodeCell(ambiguous, table.source, reporting: &diagnostics).codes
  }

  private func aliases(
    _ row: [ListTable.Part], _ codes: [(alias: ListTable.Part, codes: [ContextCode])]
  ) -> [NameAlias] {
    var result: [NameAlias] = []
    func add(_ places: [Int], _ form: MentionForm) {
      for part in places.flatMap({ ListTable.split(row[$0]) })
      where !result.contains(where: { $0.text == part.text }) {
        var given = codes.first { $0.alias.text == part.text }?.codes ?? []
        if form == .metonym, !given.contains(.metonym) { given.append(.metonym) }
        let own = part.text.hasSuffix(" government") ? .nominal : Self.form(form, given)
        result.append(NameAlias(text: part.text, form: own, codes: given))
      }
    }
    add(columns.name, .name)
    add(columns.acronyms, .acronym)
    add(columns.aliases, .alias)
    add(columns.demonyms, .demonym)
    add(columns.capital, .metonym)
    return result
  }

  private static func form(_ form: MentionForm, _ codes: [ContextCode]) -> MentionForm {
    if codes.contains(.metonym) { return .metonym }
    return codes.contains(.descriptive) ? .descriptive : form
  }

  private func external(_ row: [ListTable.Part]) -> [(key: String, value: String)] {
    columns.external.compactMap { key, places in
      cell(row, places).map { (key: key, value: $0.text) }
    }
  }

  /// The first of these cells that is not empty, without spaces around it.
  func cell(_ row: [ListTable.Part], _ places: [Int]) -> ListTable.Part? {
    for place in places {
      if let cell = ListTable.trimmed(row[place]) { return cell }
    }
    return nil
  }

  mutating func report(_ message: String, _ advice: String, _ part: ListTable.Part) {
    diagnostics.append(
      table.source.diagnostic(message, advice: advice, line: part.line, column: part.column))
  }
}
