/// Whether a text for a terminal carries colors. The caller knows about `NO_COLOR` and terminals.
public enum ColorMode: Sendable {
  case plain, ansi

  func paint(_ text: String, _ style: TextStyle) -> String {
    self == .plain || text.isEmpty ? text : "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m"
  }
}

/// The few styles in use, as ANSI codes.
enum TextStyle: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case cyan = "36"
}
