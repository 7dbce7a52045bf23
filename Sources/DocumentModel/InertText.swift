/// Text of an article made fit to be shown: it cannot move the cursor of a terminal, change colors or
/// turn the direction of a line. Every scalar stays one scalar, so that marks under it stay in place.
public enum InertText {
  public static func text(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(self.scalar(scalar)) }
    return String(safe)
  }

  /// White space becomes a space, a control its picture, an invisible format sign U+FFFD.
  public static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    isSpace(scalar) ? " " : visible(scalar)
  }

  /// The same, but white space stays what it is.
  public static func cell(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(isSpace(scalar) ? scalar : visible(scalar)) }
    return String(safe)
  }

  /// The same as `text`, line by line.
  public static func lines(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(scalar == "\n" ? scalar : self.scalar(scalar)) }
    return String(safe)
  }

  /// Text alone in elements and attributes of HTML.
  public static func html(_ text: String) -> String {
    var safe = ""
    safe.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(self.scalar(scalar))
      }
    }
    return safe
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
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
}
