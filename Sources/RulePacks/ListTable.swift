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
  /// Counted from 1.
  let headerLine: Int
  /// Every row has as many cells as there are columns.
  public private(set) var rows: [[Part]] = []

  /// Reads a list; rows with a wrong number of cells are reported and left out.
  public init?(_ bytes: [UInt8], file: String, reporting diagnostics: inout [RuleDiagnostic]) {
    self.init(headerOf: bytes, file: file, reporting: &diagnostics)
    var rows: [[Part]] = []
    forEachRow(reporting: &diagnostics) { rows.append($0) }
    self.rows = rows
  }

  /// Reads the header alone, for who takes the rows one by one (`forEachRow`).
  init?(headerOf bytes: [UInt8], file: String, reporting diagnostics: inout [RuleDiagnostic]) {
    let source = SourceText(bytes, file: file)
    let lines = 1..<(source.lineCount + 1)
    guard let header = lines.first(where: { !Self.isSkipped(source.bytes(ofLine: $0)) }) else {
      diagnostics.append(
        source.diagnostic(
          "the list is empty", advice: "write a header row with the column names", line: 1,
          column: 1))
      return nil
    }
    self.source = source
    headerLine = header
    columns = Self.cells(source.bytes(ofLine: header), header, count: 8).map(\.text)
  }

  /// Calls `body` for each row; those with a wrong number of cells are reported and left out.
  func forEachRow(reporting diagnostics: inout [RuleDiagnostic], _ body: ([Part]) -> Void) {
    for line in headerLine..<source.lineCount {
      let bytes = source.bytes(ofLine: line + 1)
      if Self.isSkipped(bytes) { continue }
      let row = Self.cells(bytes, line + 1, count: columns.count)
      if row.count == columns.count { body(row) } else { diagnostics.append(wrongCount(row)) }
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
    guard cell.text.utf8.contains(separator) else { return trimmed(cell).map { [$0] } ?? [] }
    var result: [Part] = []
    cut(Array(cell.text.utf8)[...], at: separator, line: cell.line, column: cell.column) { part in
      if let words = trimmed(part) { result.append(words) }
    }
    return result
  }

  /// A part without spaces around it; nil where nothing is left.
  static func trimmed(_ part: Part) -> Part? {
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

  /// - Parameter count: how many there probably are.
  private static func cells(_ line: ArraySlice<UInt8>, _ number: Int, count: Int) -> [Part] {
    var result: [Part] = []
    result.reserveCapacity(count)
    cut(line, at: UInt8(ascii: "\t"), line: number, column: 1) { result.append($0) }
    return result
  }

  /// Calls `body` for the parts between separators, empty ones as well.
  private static func cut(
    _ text: ArraySlice<UInt8>, at separator: UInt8, line: Int, column: Int, _ body: (Part) -> Void
  ) {
    var column = column
    var start = text.startIndex
    var scalars = 0
    for place in text.startIndex..<(text.endIndex + 1) {
      if place == text.endIndex || text[place] == separator {
        let words = String(decoding: text[start..<place], as: UTF8.self)
        body(Part(text: words, line: line, column: column))
        column += scalars + 1
        scalars = 0
        start = place + 1
      } else if text[place] & 0xC0 != 0x80 {
        scalars += 1
      }
    }
  }

  private func wrongCount(_ row: [Part]) -> RuleDiagnostic {
    source.diagnostic(
      "the row has \(row.count) cells and the header has \(columns.count)",
      advice: "separate cells by one tab each", line: row[0].line, column: 1)
  }
}
