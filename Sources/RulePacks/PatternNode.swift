/// A pattern of the rule language, parsed.
indirect enum PatternNode: Sendable {
  /// One literal scalar.
  case literal(Unicode.Scalar)
  /// PCRE2 text that is passed on: escapes, anchors, `.`.
  case raw(String)
  /// A character class; `members` where it only lists single letters.
  case characters(String, members: [Unicode.Scalar]?)
  case slot(role: String?, kinds: [SlotKind])
  case words(WordSet)
  /// Plain words, `low` to `high` of them; `any` lets masked things and numbers in.
  case gap(low: Int, high: Int, any: Bool)
  case clause(role: String, ClauseExtent)
  case verbs(role: String?, VerbVoice, forms: WordSet, gerunds: WordSet)
  /// `open` is the text between the bracket and the first branch: `?:`, `?<role>`, `?=` …
  case group(open: String, branches: [[PatternElement]])
}

/// A node, how often it may occur, and where it stands in the pattern.
struct PatternElement: Sendable {
  var node: PatternNode
  /// PCRE2 quantifier as written, or empty.
  var quantifier: String
  /// Offset in scalars of the pattern.
  var offset: Int

  /// True where the quantifier allows none.
  var isOptional: Bool {
    quantifier.hasPrefix("?") || quantifier.hasPrefix("*") || quantifier.hasPrefix("{0")
      || quantifier.hasPrefix("{,")
  }
}

/// How far free text reaches.
enum ClauseExtent: String, Sendable {
  case clause, rest, quote
}

enum VerbVoice: String, Sendable {
  case active, passive
}

/// A fault in a pattern of the rule language.
struct PatternFault: Error {
  /// In scalars of the pattern.
  var offset: Int
  var message: String
  var advice: String
}
