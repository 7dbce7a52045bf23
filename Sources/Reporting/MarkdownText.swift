/// Text of an article made fit for Markdown: it cannot make a link, a picture, a tag or a heading,
/// call a person or break a table.
enum MarkdownText {
  static func inert(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let scalar = TerminalText.inert(scalar)
      // Every mark of ASCII may stand behind a backslash (CommonMark 2.4).
      if marks.contains(scalar) { safe.append("\\") }
      safe.append(scalar)
      // A comment between the sign and the name keeps a host from calling somebody.
      if scalar == "@" || scalar == "#" { safe.append(contentsOf: "<!-- -->".unicodeScalars) }
    }
    return String(safe)
  }

  private static let marks = Set("\\`*_{}[]()<>#+-.!|~:&@$^=\"'/".unicodeScalars)
}
