import DocumentModel

/// Text for a terminal: made inert, cut and filled up to columns.
enum TerminalText {
  static func inert(_ text: String) -> String { InertText.text(text) }

  static func inert(_ scalar: Unicode.Scalar) -> Unicode.Scalar { InertText.scalar(scalar) }

  /// At most `width` scalars; what is cut off is shown by `…`.
  static func fitted(_ text: String, width: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    var kept = String.UnicodeScalarView(scalars.prefix(width - 1))
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "…"
  }

  /// Exactly `width` scalars: cut or filled up with spaces.
  static func padded(_ text: String, width: Int) -> String {
    let short = fitted(text, width: width)
    return short + String(repeating: " ", count: max(0, width - short.unicodeScalars.count))
  }
}
