import DocumentModel

/// What a sentence must hold for a pattern to be tried; anything that it does not rule out is tried.
public struct Trigger: Sendable, Equatable {
  /// One of these words must occur; empty where `kinds` or `number` decides.
  public var words: [WordID] = []
  /// One masked thing of these kinds (bits of `SlotKind`) must occur.
  public var kinds: UInt32 = 0
  /// A token that begins with a digit must occur.
  public var number = false
  /// One of these words must occur as well; empty for none.
  public var alsoWords: [WordID] = []
  /// A word of capitals and digits must occur (`CNY500m`, `42RM`), besides what `words` asks for.
  public var glued = false
  /// Each of these sets of kinds must be there too.
  public var required: [UInt32] = []
}
