/// A condition under which a name of a list may be read as its entity.
public enum ContextCode: Sendable, Hashable {
  /// `case`: exact case only.
  case exactCase
  /// `not_start`: not as the first word of a sentence unless confirmed elsewhere.
  case notStart
  /// `full`: only where another unambiguous name of the entity occurs in the document.
  case full
  /// `suffix`: only with a company suffix, a ticker, or where the full name occurs.
  case suffix
  /// `ctx(a/b)`: needs one of these words in the sentence.
  case context([String])
  /// `ctx_country`, `default(doc_country)`: the sentence or document must be about the country.
  case contextCountry
  /// `default(CC)`: the country of the sentence or document decides; CC where there is none.
  case defaultCountry(String)
  /// `the`: needs "the" before it.
  case the
  /// `metonym`: a place that stands for its government as subject of speech or decision.
  case metonym
  /// `not_next(a/b)`: not before these words.
  case notNext([String])
  /// `not_prev(a/b)`: not after these words.
  case notPrevious([String])
  /// `not_if(a/b)`: not where one of these words is in the sentence.
  case notIf([String])
  /// `descriptive`: a noun phrase; resolves only where the document names the thing.
  case descriptive
  /// `never`: kept for export, not matched.
  case never
  /// `next_digits`: needs a number after it.
  case nextDigits

  private static let plain: [String: ContextCode] = [
    "case": .exactCase, "not_start": .notStart, "full": .full, "suffix": .suffix,
    "ctx_country": .contextCountry, "the": .the, "metonym": .metonym,
    "descriptive": .descriptive, "never": .never, "next_digits": .nextDigits,
  ]

  private static let withWords = ["ctx", "default", "not_next", "not_prev", "not_if"]

  /// All codes as they are written in lists.
  public static let spellings = (plain.keys + withWords).sorted()

  /// The code that is written so; nil where there is none.
  public init?(_ spelling: String) {
    if let code = Self.plain[spelling] {
      self = code
      return
    }
    guard let open = spelling.firstIndex(of: "("), spelling.last == ")" else { return nil }
    let inside = spelling[spelling.index(after: open)...].dropLast()
    let words = inside.split(separator: "/").map(String.init)
    guard let first = words.first else { return nil }
    switch spelling[..<open] {
    case "ctx": self = .context(words)
    case "default": self = first == "doc_country" ? .contextCountry : .defaultCountry(first)
    case "not_next": self = .notNext(words)
    case "not_prev": self = .notPrevious(words)
    case "not_if": self = .notIf(words)
    default: return nil
    }
  }
}
