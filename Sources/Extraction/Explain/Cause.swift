/// Why a rule gave nothing in a sentence, or that it gave something.
public enum Cause: String, Sendable, CaseIterable {
  case fired
  case vetoed
  /// Another match took the same words.
  case conflict
  /// The words were found, but are no value.
  case normalization
  /// A role that the rule requires is not filled by somebody known.
  case role
  /// Another thing was found at the same words before.
  case taken
  case limit
  /// The rule searches headings only.
  case heading
  /// No word is there that the rule needs.
  case trigger
  /// A thing stands there, of another kind than the slot takes.
  case kind
  /// A name stands there that no list and no rule of names knows.
  case unknownName = "unknown_name"
  /// What is wanted stands further on.
  case wordsBetween = "words_between"
  /// What is wanted stands further on, in another clause.
  case clauseEnd = "clause_end"
  case sentenceEnd = "sentence_end"
  /// The words are there, but in other letters.
  case letterCase = "letter_case"
  /// Here the words count as one thing, or not yet.
  case layer
  /// The party that opens the pattern stands after a preposition.
  case preposition
  /// Other words stand there.
  case words
  case other
}
