/// A part of a pattern between two spaces, or a slot: what people take for one step of it.
public struct PatternStep: Sendable {
  /// As written in the pattern, with the gap before it.
  public var text: String
  /// The role or slot that it fills, or its text: for a mark under the words.
  public var label: String
  public var isOptional: Bool
  /// What a slot takes; empty for other steps.
  public var kinds: [SlotKind]
  /// Some words that the step takes, where a word class or a verb group stands in it.
  public var words: [String]
  /// How little it says that the step matches; less is rarer, nil where it says nothing.
  public var cost: Int?
  /// How many words may stand before it.
  public var gap: ClosedRange<Int>?
  /// Its elements, with the spaces and the gap before it.
  let elements: Range<Int>
  /// Its first element after those.
  let core: Int
}
