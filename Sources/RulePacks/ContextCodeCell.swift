/// The codes of a row: `alias=code+code(word/word);alias=code`.
struct ContextCodeCell {
  /// The codes of each alias, in the order of the cell.
  private(set) var codes: [(alias: ListTable.Part, codes: [ContextCode])] = []

  init(_ cell: ListTable.Part, _ source: SourceText, reporting diagnostics: inout [RuleDiagnostic])
  {
    for entry in ListTable.split(cell, at: UInt8(ascii: ";")) {
      guard let equals = entry.text.lastIndex(of: "=") else {
        diagnostics.append(
          source.diagnostic(
            "'\(entry.text)' gives no codes", advice: "write alias=code+code", line: entry.line,
            column: entry.column))
        continue
      }
      let alias = String(entry.text[..<equals])
      let rest = ListTable.Part(
        text: String(entry.text[entry.text.index(after: equals)...]), line: entry.line,
        column: entry.column + alias.unicodeScalars.count + 1)
      let part = ListTable.Part(text: alias, line: entry.line, column: entry.column)
      codes.append((part, Self.codes(rest, source, &diagnostics)))
    }
  }

  private static func codes(
    _ cell: ListTable.Part, _ source: SourceText, _ diagnostics: inout [RuleDiagnostic]
  ) -> [ContextCode] {
    var result: [ContextCode] = []
    for part in ListTable.split(cell, at: UInt8(ascii: "+")) {
      if let code = ContextCode(part.text) {
        result.append(code)
        continue
      }
      let name = String(part.text.prefix { $0 != "(" })
      let advice =
        ContextCode.spellings.contains(name)
        ? "words in brackets belong to it: ctx(a/b)"
        : suggestion(for: name, among: ContextCode.spellings)
      diagnostics.append(
        source.diagnostic(
          "there is no context code '\(part.text)'", advice: advice, line: part.line,
          column: part.column))
    }
    return result
  }
}
