/// The number of a word in the vocabulary of a rule pack; 0 stands for every other word.
public typealias WordID = UInt32

/// A word, number or mark of a document.
public struct Token: Sendable {
  public var span: TextSpan
  public var word: WordID
  public var shape: TokenShape
  public var bytes: TokenBytes

  public init(span: TextSpan, word: WordID, shape: TokenShape, bytes: TokenBytes) {
    self.span = span
    self.word = word
    self.shape = shape
    self.bytes = bytes
  }
}

/// What kinds of bytes a token is written with.
public struct TokenBytes: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `0` to `9`.
  public static let digit = TokenBytes(rawValue: 1)
  /// `A` to `Z`.
  public static let capital = TokenBytes(rawValue: 2)
  public static let beyondASCII = TokenBytes(rawValue: 4)
  /// The plain apostrophe, or the byte that the curly one begins with.
  public static let apostrophe = TokenBytes(rawValue: 8)

  public init(of byte: UInt8) {
    switch byte {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A: self = .capital
    case 0x27: self = .apostrophe
    case 0xE2: self = [.beyondASCII, .apostrophe]
    case 0x80...0xFF: self = .beyondASCII
    default: self = []
    }
  }
}

/// How a token is written.
public enum TokenShape: UInt8, Sendable {
  /// All letters are lower case.
  case lower
  /// The first letter is upper case and others are not.
  case capitalized
  /// Two or more letters, all upper case (`BIS`, `U.S.`); also one upper-case letter other than
  /// `A` and `I`.
  case allCaps
  /// Upper case after the first letter (`iPhone`, `GmbH`).
  case mixed
  /// Begins with a digit.
  case number
  /// Anything else: punctuation, symbols.
  case mark

  /// True for words with a capital letter anywhere.
  public var hasCapital: Bool { self == .capitalized || self == .allCaps || self == .mixed }
}
