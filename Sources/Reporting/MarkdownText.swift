/// Text of an article made fit for Markdown: it cannot make a link, a picture, a tag, a list or a
/// heading, call a person or break a table. Only marks that would count where they stand are
/// escaped, so that a person can read it as it is, too.
enum MarkdownText {
  static func inert(_ text: String) -> String {
    let scalars = text.unicodeScalars.map(TerminalText.inert)
    var safe = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if mustEscape(scalars, index) { safe.append("\\") }
      safe.append(scalar)
      // A comment between the sign and the name keeps a host from calling somebody.
      if scalar == "@" || scalar == "#" { safe.append(contentsOf: "<!-- -->".unicodeScalars) }
    }
    return String(safe)
  }

  /// Every mark of ASCII may stand behind a backslash (CommonMark 0.31, section 2.4).
  private static func mustEscape(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    let scalar = text[index]
    if everywhere.contains(scalar) { return true }
    switch scalar {
    // `:name:` is a picture to some hosts, `http://` a link.
    case ":": return index + 1 < text.count && text[index + 1] != " "
    case ".": return beginsHost(text, index) || beginsList(text, index)
    case ")": return beginsList(text, index)
    // A list or a line under a heading.
    case "-", "+", "=": return text[..<index].allSatisfy { $0 == " " || $0 == scalar }
    default: return false
    }
  }

  private static let everywhere = Set("\\`*_[]<>#|~&@$".unicodeScalars)

  /// The point of `www.`, with which some hosts begin a link.
  private static func beginsHost(_ text: [Unicode.Scalar], _ point: Int) -> Bool {
    point >= 3 && text[(point - 3)..<point].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// The mark behind the number of a list.
  private static func beginsList(_ text: [Unicode.Scalar], _ mark: Int) -> Bool {
    text[..<mark].allSatisfy { $0 == " " || ("0"..."9").contains($0) }
  }
}
