/// What a slot of a pattern can take; each kind is one private-use code point of the masked text.
public enum SlotKind: UInt8, Sendable, CaseIterable {
  case agency, company, organization, person
  /// A person known by a role alone ("a spokeswoman for Huawei").
  case role
  /// People who are not named ("two people familiar with the matter").
  case anonymous
  /// it, he, she, they.
  case pronoun
  /// Several of a kind ("U.S. firms").
  case group
  case court
  /// A place that has no government of its own in the lists.
  case place
  /// A country, or its capital, which may stand for its government.
  case country
  /// "Chinese", "American".
  case demonym
  /// A license, register or program; also a law.
  case instrument
  case list
  case `case`
  case product
  case money, percent, quantity, duration, date
  /// "the allegations".
  case claimref

  /// The kind's private-use code point: U+E000 and up.
  public var scalar: UInt32 { 0xE000 + UInt32(rawValue) }

  /// The kind as a set of one.
  public var bit: UInt32 { 1 << UInt32(rawValue) }

  /// By its name in the rule language.
  public init?(name: String) {
    guard let kind = Self.byName[name] else { return nil }
    self = kind
  }

  public var name: String { Self.names[Int(rawValue)] }

  /// Made once: to make a name of a case takes long.
  private static let names = allCases.map { "\($0)" }
  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))
}
