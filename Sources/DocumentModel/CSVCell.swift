/// Cells of CSV (RFC 4180) that a spreadsheet program shows and never runs.
public enum CSVCell {
  /// What a spreadsheet would take for a formula gets an apostrophe before it; controls are inert.
  public static func text(_ text: String) -> String {
    var text = InertText.cell(text)
    if let first = text.unicodeScalars.first, formulaStarts.contains(first) { text = "'" + text }
    let isPlain = text.unicodeScalars.allSatisfy { !",\"\r\n;\t".unicodeScalars.contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A decimal number of ours as it is, its sign too; anything else as text.
  public static func number(_ digits: String) -> String {
    let rest = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    let isNumber =
      rest.utf8.first.map { (0x30...0x39).contains($0) } == true
      && rest.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    return isNumber ? digits : text(digits)
  }

  /// The cells as a line, with its end.
  public static func row(_ cells: [String]) -> [UInt8] {
    Array((cells.joined(separator: ",") + "\r\n").utf8)
  }

  /// Also in the full width that East Asian keyboards give.
  private static let formulaStarts = Array(
    "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
}
