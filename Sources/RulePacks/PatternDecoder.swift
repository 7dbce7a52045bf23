import PatternMatching

/// Compiles the patterns of a rule file and places what is wrong in them.
struct PatternDecoder {
  let vocabulary: PatternVocabulary
  private let compiler: PatternCompiler

  init(_ vocabulary: PatternVocabulary) {
    self.vocabulary = vocabulary
    compiler = PatternCompiler(vocabulary)
  }

  /// One alternative of `match` with its trigger.
  func alternative(
    _ node: YAMLNode, caseless: Bool, hints: [String], vocabulary words: inout Vocabulary,
    reporting diagnostics: inout [RuleDiagnostic]
  ) -> RuleAlternative? {
    guard let source = node.text, let parsed = parse(node, source, &diagnostics),
      let pattern = compile(node, parsed, caseless, &diagnostics)
    else { return nil }
    let finder = TriggerFinder()
    var trigger = Trigger()
    trigger.required = finder.requiredKinds(parsed)
    for hint in hints { add(hint, at: node, to: &trigger, &words, &diagnostics) }
    let candidate = finder.candidate(parsed)
    if let candidate, trigger.number, trigger.words.isEmpty, !trigger.glued, candidate.kinds == 0 {
      // The words are as sure as the number, and rarer.
      trigger.alsoWords = candidate.words.sorted().map { words.intern(Array($0.utf8)) }
    }
    if hints.isEmpty {
      guard let candidate else {
        diagnostics.append(
          node.diagnostic(
            "no word is sure to occur in what the pattern matches",
            advice: "add hint: with words of which one must occur"))
        return nil
      }
      trigger.kinds = candidate.kinds
      trigger.words = candidate.words.sorted().map { words.intern(Array($0.utf8)) }
    }
    return RuleAlternative(
      source: source, isCaseless: caseless, pattern: pattern, trigger: trigger)
  }

  /// `<number>`, `<glued>`, `@class` or a word.
  private func add(
    _ hint: String, at node: YAMLNode, to trigger: inout Trigger, _ words: inout Vocabulary,
    _ diagnostics: inout [RuleDiagnostic]
  ) {
    switch hint {
    case "<number>": trigger.number = true
    case "<glued>": trigger.glued = true
    case _ where hint.hasPrefix("@"):
      let name = String(hint.dropFirst())
      if !vocabulary.classes.has(name) {
        diagnostics.append(
          node.diagnostic(
            "unknown word class `\(name)` in hint:",
            advice: suggestion(for: name, among: vocabulary.classes.names)))
      }
      for word in vocabulary.classes.forms(of: name) {
        if let token = Self.telling(word) { trigger.words.append(words.intern(token)) }
      }
    default: trigger.words.append(words.intern(Array(hint.utf8)))
    }
  }

  /// The token of a phrase that triggers for it: the last that is no plain mark (`$` of `US$`).
  private static func telling(_ phrase: String) -> [UInt8]? {
    let bytes = Array(phrase.utf8)
    let tokens = TokenCutter().pieces(of: bytes).map { Array(bytes[$0.start..<$0.end]) }
    return tokens.last { $0 != [0x2E] && $0 != [0x2F] } ?? tokens.last
  }

  /// A condition: no trigger of its own.
  func pattern(
    _ node: YAMLNode, caseless: Bool, reporting diagnostics: inout [RuleDiagnostic]
  ) -> CompiledPattern? {
    guard let source = node.text, let parsed = parse(node, source, &diagnostics) else {
      return nil
    }
    return compile(node, parsed, caseless, &diagnostics)
  }

  private func parse(
    _ node: YAMLNode, _ source: String, _ diagnostics: inout [RuleDiagnostic]
  ) -> [[PatternElement]]? {
    var parser = PatternParser(source, vocabulary)
    do throws(PatternFault) {
      return try parser.parse()
    } catch {
      diagnostics.append(Self.diagnostic(node, source, error))
      return nil
    }
  }

  private func compile(
    _ node: YAMLNode, _ parsed: [[PatternElement]], _ caseless: Bool,
    _ diagnostics: inout [RuleDiagnostic]
  ) -> CompiledPattern? {
    let regex: String
    do throws(PatternFault) {
      regex = try compiler.regex(parsed)
    } catch {
      diagnostics.append(Self.diagnostic(node, node.text ?? "", error))
      return nil
    }
    do throws(PatternError) {
      return try CompiledPattern(regex, caseless: caseless, unicodeClasses: false)
    } catch {
      let near = String(decoding: regex.utf8.prefix(error.offset).suffix(24), as: UTF8.self)
      diagnostics.append(
        node.diagnostic(
          "not a regular expression: \(error.message)", advice: "look near `\(near)`"))
      return nil
    }
  }

  private static func diagnostic(
    _ node: YAMLNode, _ source: String, _ fault: PatternFault
  ) -> RuleDiagnostic {
    let bytes = source.unicodeScalars.prefix(fault.offset).reduce(0) { $0 + UTF8.width($1) }
    return node.diagnostic(fault.message, advice: fault.advice, at: bytes)
  }
}
