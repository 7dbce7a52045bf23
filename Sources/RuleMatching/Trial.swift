/// A pattern that is to be run over a sentence.
struct Trial {
  /// Index into the entries of the dispatch table.
  var entry: Int
  /// Counted through all documents.
  var sentence: Int
  /// The byte of the document behind which no match can begin.
  var latest: UInt32
  /// The tokens at which matches can begin.
  var starts: UInt64
  /// Bits of the conditions of the rule that the sentence may meet.
  var conditions: ConditionBits
}
