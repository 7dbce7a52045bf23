import PatternMatching
import RulePacks
import Testing

/// A way to break a rule.
struct Mutation {
  enum Kind: String, CaseIterable {
    case alternativeDropped, gapWidened, vetoRemoved, settingDropped
  }

  var kind: Kind
  /// Index of the rule in the pack.
  var rule: Int
  /// Which alternative, veto or setting.
  var place: Int

  /// All ways to break the rules of a pack, rule by rule.
  static func all(of pack: RulePack) -> [Mutation] {
    pack.rules.enumerated().flatMap { index, rule in
      Kind.allCases.flatMap { kind in
        places(kind, rule).map { Mutation(kind: kind, rule: index, place: $0) }
      }
    }
  }

  private static func places(_ kind: Kind, _ rule: Rule) -> [Int] {
    switch kind {
    case .alternativeDropped:
      rule.alternatives.count > 1 ? Array(rule.alternatives.indices) : []
    case .gapWidened:
      rule.alternatives.indices.filter { rule.alternatives[$0].source.contains("{~gap ") }
    // Those of pack.yaml belong to no rule.
    case .vetoRemoved: rule.vetoes.indices.filter { rule.vetoes[$0].file == rule.file }
    case .settingDropped: Array(rule.set.indices)
    }
  }

  /// The rule, broken.
  func apply(to rule: Rule) throws -> Rule {
    var rule = rule
    switch kind {
    case .alternativeDropped: rule.alternatives.remove(at: place)
    case .vetoRemoved: rule.vetoes.remove(at: place)
    case .settingDropped: rule.set.remove(at: place)
    case .gapWidened:
      let old = rule.alternatives[place].pattern
      // `{~gap 0-3}` is compiled to `(?:WORD ){0,3}?`, where a word holds no mark.
      let source = old.source.replacing(
        #/(\(\?:\(\?:\[\^\\s,;[^\]]*\]\|\\\.\(\?=\\w\)\)\+ \)\{)\d+,\d+\}\?/#
      ) {
        "\($0.output.1)0,12}?"
      }
      try #require(source != old.source)
      rule.alternatives[place].pattern = try CompiledPattern(
        source, caseless: old.isCaseless)
    }
    return rule
  }
}
