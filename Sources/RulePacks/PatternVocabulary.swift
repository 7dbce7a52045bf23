/// What a pattern may refer to by name.
struct PatternVocabulary {
  var classes: WordClasses
  /// Fragments of the pack (`phrases`) and, over them, of the file (`define`).
  var fragments: [String: String]
  /// Named sets of kinds (`party`, `speaker`).
  var slots: [String: [SlotKind]]
  var status: StatusCues

  /// The kinds behind a name: one kind or a named set.
  func kinds(named name: String) -> [SlotKind]? {
    slots[name] ?? SlotKind(name: name).map { [$0] }
  }
}
