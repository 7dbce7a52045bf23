/// Text of an article made fit for HTML: it is text alone, in elements and in attributes, and
/// cannot turn the direction of a line.
enum HTMLText {
  static func inert(_ text: String) -> String {
    var safe = ""
    safe.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(TerminalText.inert(scalar))
      }
    }
    return safe
  }
}
