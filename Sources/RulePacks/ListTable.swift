/// A tab-separated list with a header row.
///
/// Blank lines and lines that begin with `#` are skipped; `|` separates several values in a cell.
public struct ListTable: Sendable {
  /// A part of a cell with its place.
  public struct Part: Sendable, Hashable {
    public var text: String
    public var line: Int
    /// In Unicode scalars, counted from 1.
    public var column: Int
  }

  public let source: SourceText
  public let columns: [String]
  /// Every row has as many cells as there are columns.
  public private(set) var rows: [[Part]] = []

  /// Reads a list; rows with a wrong number of cells are reported and left out.
  public init?(_ bytes: [UInt8], file: String, reporting diagnostics: inout [RuleDiagnostic]) {
    let source = SourceText(bytes, file: file)
    self.source = source
    let lines = (1..<(source.lineCount + 1)).filter { !Self.isSkipped(source.bytes(ofLine: $0)) }
    guard let header = lines.first else {
      diagnostics.append(
        source.diagnostic(
          "the list is empty", advice: "write a header row with the column names", line: 1,
          column: 1))
      return nil
    }
    columns = Self.cells(source.text(ofLine: header), header).map(\.text)
    for line in lines.dropFirst() {
      let row = Self.cells(source.text(ofLine: line), line)
      if row.count == columns.count {
        rows.append(row)
      } else {
        diagnostics.append(wrongCount(row))
      }
    }
  }

  /// Index of a column.
  public func index(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// All values of a column, cells split, sorted, each once; nil where there is no such column.
  public func values(of column: String) -> [String]? {
    guard let index = index(of: column) else { return nil }
    return Set(rows.flatMap { Self.split($0[index]).map(\.text) }).sorted()
  }

  /// The non-empty parts of a cell, without spaces around them.
  public static func split(_ cell: Part, at separator: UInt8 = UInt8(ascii: "|")) -> [Part] {
    parts(of: cell.text.utf8[...], separator, line: cell.line, column: cell.column)
      .compactMap { trimmed($0) }
  }

  private static func trimmed(_ part: Part) -> Part? {
    let bytes = part.text.utf8
    let leading = bytes.prefix { $0 == 0x20 }.count
    if leading == bytes.count { return nil }
    if leading == 0, bytes.last != 0x20 { return part }
    let trailing = bytes.reversed().prefix { $0 == 0x20 }.count
    let text = String(Substring(bytes.dropFirst(leading).dropLast(trailing)))
    return Part(text: text, line: part.line, column: part.column + leading)
  }

  /// The rows as column → text.
  public var records: [[String: String]] {
    rows.map { row in
      Dictionary(zip(columns, row.map(\.text)), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func isSkipped(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "#") || line.allSatisfy { $0 == 0x20 }
  }

  private static func cells(_ line: String, _ number: Int) -> [Part] {
    parts(of: line.utf8[...], UInt8(ascii: "\t"), line: number, column: 1)
  }

  /// The parts between separators, empty ones as well.
  private static func parts(
    of text: Substring.UTF8View, _ separator: UInt8, line: Int, column: Int
  ) -> [Part] {
    var column = column
    return text.split(separator: separator, omittingEmptySubsequences: false).map { piece in
      defer { column += piece.count { $0 & 0xC0 != 0x80 } + 1 }
      return Part(text: String(Substring(piece)), line: line, column: column)
    }
  }

  private func wrongCount(_ row: [Part]) -> RuleDiagnostic {
    source.diagnostic(
      "the row has \(row.count) cells and the header has \(columns.count)",
      advice: "separate cells by one tab each", line: row[0].line, column: 1)
  }
}
