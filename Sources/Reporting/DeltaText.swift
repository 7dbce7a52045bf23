import Comparison
import Facts

/// One side of a delta in one line.
enum DeltaText {
  /// Both sides; where they are too long for a width, without the words with which both begin.
  static func sides(_ delta: FieldDelta, width: Int) -> (from: String, to: String) {
    let (from, to) = (text(delta.from), text(delta.to))
    guard max(from.unicodeScalars.count, to.unicodeScalars.count) > width else { return (from, to) }
    let (before, after) = (from.split(separator: " "), to.split(separator: " "))
    let common = zip(before, after).prefix { $0 == $1 }.count
    guard common > 1 else { return (from, to) }
    return (
      (["…"] + before.dropFirst(common - 1)).joined(separator: " "),
      (["…"] + after.dropFirst(common - 1)).joined(separator: " ")
    )
  }

  static func text(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: return "(none)"
    case .string(let text): return TerminalText.inert(text)
    case .number(let digits): return TerminalText.inert(digits)
    case .bool(let flag): return flag ? "yes" : "no"
    case .array(let elements): return elements.map(text).joined(separator: ", ")
    case .object:
      let value = ValueText.text(value)
      return value.isEmpty ? "(object)" : TerminalText.inert(value)
    }
  }
}
