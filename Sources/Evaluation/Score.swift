/// How many were expected, given and right; and from that precision, recall and F1.
public struct Score: Sendable, Equatable {
  public var expected: Int
  public var given: Int
  /// With the same words.
  public var strict: Int
  /// With words in common.
  public var lenient: Int

  public init(expected: Int = 0, given: Int = 0, strict: Int = 0, lenient: Int = 0) {
    self.expected = expected
    self.given = given
    self.strict = strict
    self.lenient = lenient
  }

  /// Right ones among the given, in thousandths; nil where none was given.
  public func precision(_ right: Int) -> Int? { Self.thousandths(right, of: given) }

  /// Right ones among the expected.
  public func recall(_ right: Int) -> Int? { Self.thousandths(right, of: expected) }

  /// The harmonic mean of both; nil where nothing was expected and nothing given.
  public func f1(_ right: Int) -> Int? { Self.thousandths(2 * right, of: expected + given) }

  /// True where the F1 of the strict score is at least so many thousandths, unrounded.
  public func reaches(_ thousandths: Int) -> Bool {
    2 * strict * 1000 >= thousandths * (expected + given)
  }

  /// Rounded to the nearest, halves up.
  private static func thousandths(_ part: Int, of whole: Int) -> Int? {
    whole == 0 ? nil : (2000 * part + whole) / (2 * whole)
  }

  /// `0.940`; `-` for what cannot be told.
  public static func text(_ thousandths: Int?) -> String {
    guard let thousandths else { return "-" }
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(digits)"
  }
}

/// The score of one type, subtype, role or value.
public struct ScoreRow: Sendable, Equatable {
  public enum Group: String, Sendable, CaseIterable {
    /// Facts whose type and subtype are right.
    case all
    /// Facts of a type, whatever their subtype.
    case type
    case subtype
    /// Fillers of a role: `claim.source`.
    case role
    /// Normalized values and entities: `money.value`, `entity.entity`.
    case value
  }

  public var group: Group
  public var name: String
  public var score: Score

  public init(_ group: Group, _ name: String, _ score: Score) {
    self.group = group
    self.name = name
    self.score = score
  }
}
