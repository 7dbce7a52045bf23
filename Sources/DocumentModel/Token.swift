/// The number of a word in the vocabulary of a rule pack; 0 stands for every other word.
public typealias WordID = UInt32

/// A word, number or mark of a document.
public struct Token: Sendable {
  public var span: TextSpan
  public var word: WordID
  public var shape: TokenShape

  public init(span: TextSpan, word: WordID, shape: TokenShape) {
    self.span = span
    self.word = word
    self.shape = shape
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
