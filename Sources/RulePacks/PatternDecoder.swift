import PatternMatching

/// Reads the patterns of a rule file and places what is wrong in them.
///
/// PCRE2 compiles a pattern when it is first needed; `placed` are all of them, to be checked at any
/// time.
struct PatternDecoder {
  let vocabulary: PatternVocabulary
  private let compiler: PatternCompiler
  private(set) var placed: [PlacedPattern] = []

  init(_ vocabulary: PatternVocabulary, _ compiler: PatternCompiler) {
    self.vocabulary = vocabulary
    self.compiler = compiler
  }

  /// One alternative of `match` with its trigger.
  mutating func alternative(
    _ node: YAMLNode, caseless: Bool, hints: [String], vocabulary words: inout Vocabulary,
    reporting diagnostics: inout [RuleDiagnostic]
  ) -> RuleAlternative? {
    guard let source = node.text, let parsed = parse(node, source, &diagnostics) else {
      return nil
    }
    // A pattern that begins at a word is tried at the beginnings of words alone.
    let pattern = compiled(
      node, parsed, caseless, .atWords(isSure: WordStart.isSure(parsed)))
    let candidates = TriggerFinder().candidates(parsed)
    var trigger = Trigger()
    trigger.needs = candidates.map { number(of: $0, &words) }
    trigger.before = WordsBefore(parsed)
    trigger.filter = TokenFilterWriter.filter(
      parsed, isCaseless: caseless, vocabulary.tokenClasses, &words)
    let rarest = candidates.indices.min { candidates[$0].cost < candidates[$1].cost }
    if hints.isEmpty {
      guard let rarest else {
        diagnostics.append(
          node.diagnostic(
            "no word is sure to occur in what the pattern matches",
            advice: "add hint: with words of which one must occur"))
        return nil
      }
      trigger.key = trigger.needs[rarest]
    } else {
      let hint = hint(hints, at: node, &words, &diagnostics)
      trigger.hint = vocabulary.needs.number(of: hint)
      // The words of the pattern are as sure as a number, and rarer.
      let isNumber = hint.number && hint.words.isEmpty && !hint.glued
      let isOfWords = rarest.map { candidates[$0].kinds == 0 } ?? true
      let words = rarest.map { trigger.needs[$0] } ?? trigger.hint
      trigger.key = isNumber && isOfWords ? words : trigger.hint
    }
    return RuleAlternative(
      source: source, isCaseless: caseless, line: node.line, pattern: pattern, trigger: trigger)
  }

  private func number(
    of candidate: TriggerFinder.Candidate, _ words: inout Vocabulary
  ) -> NeedID {
    var need = Need()
    need.kinds = candidate.kinds
    need.words = candidate.words.sorted().map { words.intern(Array($0.utf8)) }
    need.words.sort()
    return vocabulary.needs.number(of: need)
  }

  private func hint(
    _ hints: [String], at node: YAMLNode, _ words: inout Vocabulary,
    _ diagnostics: inout [RuleDiagnostic]
  ) -> Need {
    var need = Need()
    for hint in hints { add(hint, at: node, to: &need, &words, &diagnostics) }
    need.words.sort()
    return need
  }

  /// `<number>`, `<glued>`, `@class` or a word.
  private func add(
    _ hint: String, at node: YAMLNode, to need: inout Need, _ words: inout Vocabulary,
    _ diagnostics: inout [RuleDiagnostic]
  ) {
    switch hint {
    case "<number>": need.number = true
    case "<glued>": need.glued = true
    case _ where hint.hasPrefix("@"):
      let name = String(hint.dropFirst())
      if !vocabulary.classes.has(name) {
        diagnostics.append(
          node.diagnostic(
            "unknown word class `\(name)` in hint:",
            advice: suggestion(for: name, among: vocabulary.classes.names)))
      }
      for word in vocabulary.classes.forms(of: name) {
        if let token = Self.telling(word) { need.words.append(words.intern(token)) }
      }
    default: need.words.append(words.intern(Array(hint.utf8)))
    }
  }

  /// The token of a phrase that triggers for it: the last that is no plain mark (`$` of `US$`).
  private static func telling(_ phrase: String) -> [UInt8]? {
    let bytes = Array(phrase.utf8)
    let tokens = TokenCutter().pieces(of: bytes).map { Array(bytes[$0.start..<$0.end]) }
    return tokens.last { $0 != [0x2E] && $0 != [0x2F] } ?? tokens.last
  }

  /// A condition, with the rarest thing that must occur where it holds.
  mutating func condition(
    _ node: YAMLNode, caseless: Bool, vocabulary words: inout Vocabulary,
    reporting diagnostics: inout [RuleDiagnostic]
  ) -> (pattern: CompiledPattern, need: NeedID?)? {
    guard let source = node.text, let parsed = parse(node, source, &diagnostics) else {
      return nil
    }
    let rarest = TriggerFinder().candidates(parsed).min { $0.cost < $1.cost }
    // It is searched, and not tried at words alone as a rule's own patterns are.
    let pattern = compiled(node, WordStart.bounded(parsed), caseless, .searched)
    return (pattern, rarest.map { number(of: $0, &words) })
  }

  private func parse(
    _ node: YAMLNode, _ source: String, _ diagnostics: inout [RuleDiagnostic]
  ) -> [[PatternElement]]? {
    var parser = PatternParser(source, vocabulary)
    do throws(PatternFault) {
      let parsed = try parser.parse()
      if let fault = GapCheck.fault(in: parsed) { throw fault }
      return parsed
    } catch {
      diagnostics.append(Self.diagnostic(node, source, error))
      return nil
    }
  }

  private mutating func compiled(
    _ node: YAMLNode, _ parsed: [[PatternElement]], _ caseless: Bool,
    _ anchoring: CompiledPattern.Anchoring
  ) -> CompiledPattern {
    let compiler = compiler
    let pattern = CompiledPattern(
      deferred: { compiler.regex(parsed) }, caseless: caseless, anchoring: anchoring)
    let source = node.text ?? ""
    placed.append(
      PlacedPattern(pattern: pattern, node: node) { fault in
        FaultPlace.offset(of: fault, in: parsed, source: source, compiler: compiler)
          .map { Self.bytes(of: $0, in: source) }
      })
    return pattern
  }

  private static func diagnostic(
    _ node: YAMLNode, _ source: String, _ fault: PatternFault
  ) -> RuleDiagnostic {
    node.diagnostic(
      fault.message, advice: fault.advice, at: bytes(of: fault.offset, in: source))
  }

  /// UTF-8 length of the first scalars of a text.
  private static func bytes(of scalars: Int, in text: String) -> Int {
    text.unicodeScalars.prefix(scalars).reduce(0) { $0 + UTF8.width($1) }
  }
}
