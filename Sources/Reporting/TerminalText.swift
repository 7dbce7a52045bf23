/// Text of an article made fit for a terminal: it cannot move the cursor, change colors or turn
/// the direction of a line. Every scalar stays one scalar, so that marks under it stay in place.
enum TerminalText {
  static func inert(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(inert(scalar)) }
    return String(safe)
  }

  /// White space becomes a space, a control its picture, an invisible format sign U+FFFD.
  static func inert(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029: return " "
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x20..<0x7F: return scalar
    case 0x7F: return "\u{2421}"
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .surrogate: return "\u{FFFD}"
      default: return scalar
      }
    }
  }

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
