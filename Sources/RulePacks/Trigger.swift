import DocumentModel

/// What a sentence must hold for a pattern to be tried; anything that it does not rule out is tried.
public struct Trigger: Sendable, Equatable {
  /// What must occur, in the order of the pattern, each thing after the one before it.
  public var needs: [NeedID] = []
  /// What the rule itself says must occur, wherever it stands.
  public var hint: NeedID?

  /// What matches look like token by token; nil where that says nothing.
  public var filter: TokenFilter?

  /// What stands right before a match; nil where the pattern does not say so.
  public var before: WordsBefore?

  /// The need that decides whether a sentence is looked at: the rarest. Nil for none.
  public var key: NeedID?
}

/// The place of a need among those of its pack (`RulePack.needs`).
public typealias NeedID = UInt32

/// Things of which one must occur.
public struct Need: Sendable, Hashable {
  /// Words, sorted.
  public var words: [WordID] = []
  /// Masked things, as bits of `SlotKind`.
  public var kinds: UInt32 = 0
  /// A token that begins with a digit.
  public var number = false
  /// A word of capitals and digits (`CNY500m`, `42RM`).
  public var glued = false
  /// Any word that has a capital.
  public var capital = false
  /// Any word or number that has a digit.
  public var digit = false
  /// Any word in -ly.
  public var adverb = false
  /// Any mark.
  public var mark = false

  public init() {}

  /// Of the words only some, for a class may have thousands.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.count)
    hasher.combine(words.first)
    hasher.combine(words.last)
    hasher.combine(kinds)
  }
}
