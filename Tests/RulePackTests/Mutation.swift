import PatternMatching
import RulePacks
import Testing

/// A way to break a rule.
struct Mutation {
  enum Kind: String, CaseIterable {
    case alternativeDropped, gapWidened, vetoRemoved
    /// All constants of the rule.
    case setDropped
  }

  var kind: Kind
  /// Index of the rule in the pack.
  var rule: Int
  /// Which alternative or veto.
  var place: Int

  /// One way to break each second rule: the kind and the place go round with the rules.
  static func sample(of pack: RulePack) -> [Mutation] {
    stride(from: 0, to: pack.rules.count, by: 2).compactMap { index in
      let kinds = Kind.allCases.filter { !ways($0, pack.rules[index]).isEmpty }
      guard !kinds.isEmpty else { return nil }
      let kind = kinds[index / 2 % kinds.count]
      let places = ways(kind, pack.rules[index])
      return Mutation(kind: kind, rule: index, place: places[index / 2 % places.count])
    }
  }

  /// All ways to break the rules of a pack, rule by rule.
  static func all(of pack: RulePack) -> [Mutation] {
    pack.rules.enumerated().flatMap { index, rule in
      Kind.allCases.flatMap { kind in
        ways(kind, rule).map { Mutation(kind: kind, rule: index, place: $0) }
      }
    }
  }

  private static func ways(_ kind: Kind, _ rule: Rule) -> [Int] {
    switch kind {
    case .alternativeDropped:
      rule.alternatives.count > 1 ? Array(rule.alternatives.indices) : []
    // Gaps of the fragments of the pack belong to no rule.
    case .gapWidened:
      rule.alternatives.indices.filter {
        let source = rule.alternatives[$0].source
        return source.contains("{~gap ") || source.contains("{~np ")
      }
    // Those of pack.yaml belong to no rule.
    case .vetoRemoved: rule.vetoes.indices.filter { rule.vetoes[$0].file == rule.file }
    // What says no more than the default breaks nothing.
    case .setDropped:
      rule.set.contains { ($0.name, $0.value) != ("origin", "cue_rule") } ? [0] : []
    }
  }

  /// The rule of a pack, broken.
  func broken(in pack: RulePack) throws -> Rule {
    var rule = pack.rules[self.rule]
    switch kind {
    case .alternativeDropped: rule.alternatives.remove(at: place)
    case .vetoRemoved: rule.vetoes.remove(at: place)
    case .setDropped: rule.set = []
    case .gapWidened:
      let old = rule.alternatives[place]
      // `{~gap 0-3}` is compiled to `(?:WORD ){0,3}?`, at the end to `WORD(?: WORD){0,2}?`.
      let gap =
        #/(\(\?: ?\(\?:\[\^\\s,;[^\]]*\]\|(?:\\\.|\[\.,\])\(\?=\\w\)\)\+ ?\)\{)\d+,(\d+)\}\?/#
      let before = try #require(PatternReader(pack, file: rule.file).regex(old.source))
      let source = before.replacing(gap) {
        "\($0.output.1)0,\((Int($0.output.2) ?? 0) + 8)}?"
      }
      try #require(source != before)
      rule.alternatives[place].pattern = try CompiledPattern(
        source, caseless: old.isCaseless)
    }
    return rule
  }
}
