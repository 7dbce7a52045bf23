/// A pattern that is to be run over a sentence.
struct Trial {
  /// Index into the entries of the dispatch table.
  var entry: Int
  /// Counted through all documents.
  var sentence: Int
  /// The things at which matches can begin (`SentenceThings`), a bit each.
  var starts: UInt64
  /// Bits of the conditions of the rule that the sentence may meet.
  var conditions: ConditionBits
}
