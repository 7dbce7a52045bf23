import DocumentModel
import RulePacks

/// The things of a sentence, one after the other: masked things, and what of the tokens they leave.
struct SentenceThings: IteratorProtocol {
  struct Thing {
    enum Content {
      /// Index of a unit.
      case unit(Int)
      /// Index of a token that is in sight as a whole.
      case token(Int)
      /// Index of a token of which a unit leaves a part in sight.
      case part(Int)
    }

    var content: Content
    /// Byte of the document.
    var start: UInt32
    var end: UInt32
  }

  private let tokens: ArraySlice<Token>
  private let units: ArraySlice<MaskUnit>
  private var token: Int
  private var unit: Int
  /// The end of what was given out.
  private var place: UInt32 = 0

  /// - Parameter units: in text order, not overlapping.
  init(_ tokens: ArraySlice<Token>, _ units: ArraySlice<MaskUnit>) {
    self.tokens = tokens
    self.units = units
    token = tokens.startIndex
    unit = units.startIndex
  }

  mutating func next() -> Thing? {
    while token < tokens.endIndex, tokens[token].span.end <= place { token += 1 }
    let unitStart = unit < units.endIndex ? units[unit].span.start : .max
    guard token < tokens.endIndex, max(tokens[token].span.start, place) < unitStart else {
      return nextUnit()
    }
    let span = tokens[token].span
    let start = max(span.start, place)
    place = min(span.end, unitStart)
    let isWhole = start == span.start && place == span.end
    return Thing(content: isWhole ? .token(token) : .part(token), start: start, end: place)
  }

  private mutating func nextUnit() -> Thing? {
    guard unit < units.endIndex else { return nil }
    let span = units[unit].span
    place = max(place, span.end)
    unit += 1
    return Thing(content: .unit(unit - 1), start: span.start, end: span.end)
  }
}
