import DocumentModel
import PatternMatching

/// A rule as it runs: patterns, vetoes and what it gives.
public struct Rule: Sendable {
  public var id: String
  public var title: String
  public var author: String?
  public var since: String?
  public var output: RuleOutput
  public var layer: RuleLayer
  /// True where only headings are searched.
  public var headingsOnly: Bool
  public var alternatives: [RuleAlternative]
  public var vetoes: [RuleCondition]
  /// Constants, in the order of the file.
  public var set: [RuleSetting]
  /// Like `set`, where a condition holds; `id` of the condition is its place in the list.
  public var branches: [(condition: RuleCondition, set: [RuleSetting])]
  public var roles: [RuleRole]
  public var beats: [String]
  public var link: RuleLink?
  public var tests: [RuleTest]
  /// Where it stands.
  public var file: String
  public var line: Int

  /// The value of a constant.
  public func setting(_ name: String) -> String? { set.last { $0.name == name }?.value }
}

/// The order in which rules run; each layer sees what those before it found as masked things.
public enum RuleLayer: String, Sendable, CaseIterable {
  case text, names, phrases, facts
}

/// What a rule gives.
public enum RuleOutput: Sendable, Equatable {
  case mention(MentionKind)
  /// The matched words stand for their `head` in later layers.
  case fold
  case fact(FactType, subtype: String)

  /// The type, where it is a fact.
  public var factType: FactType? {
    if case .fact(let type, _) = self { type } else { nil }
  }

  /// Under what `everywhere` of `pack.yaml` may say something of it: `claim`, `claim/statement`.
  var sharedKeys: [String] {
    if case .fact(let type, let subtype) = self {
      [type.rawValue, "\(type.rawValue)/\(subtype)"]
    } else {
      []
    }
  }
}

/// One pattern of a rule.
public struct RuleAlternative: Sendable {
  public var source: String
  /// False where the case of letters counts.
  public var isCaseless = true
  /// Line of the file, counted from 1.
  public var line: Int
  public var pattern: CompiledPattern
  public var trigger: Trigger
}

/// A constant that a rule gives to its facts.
public struct RuleSetting: Sendable, Equatable {
  public var name: String
  public var value: String
}

/// A veto or the condition of a branch.
public struct RuleCondition: Sendable {
  /// Where its pattern is looked for.
  public enum Place: String, Sendable, CaseIterable {
    /// Left of the match, to its end.
    case before
    /// Right of the match, from its start.
    case after
    /// In the matched text.
    case inside
    /// Anywhere in the sentence.
    case sentence
    /// In the words of the amount, as the article has them.
    case amount
    /// In the words of the cue, as the article has them.
    case cue
    /// In what is said, the role `content`.
    case content
  }

  public var id: String
  public var place: Place
  public var source: String
  public var pattern: CompiledPattern
  /// What must occur in the sentence for it to hold: the rarest thing; nil where nothing must.
  public var need: NeedID?
  /// Where it stands; conditions of `pack.yaml` hold for many rules.
  public var file: String
  public var line: Int
  /// What must hold as well.
  public var also: [RuleCondition] = []
}

/// What a rule asks of a role.
public struct RuleRole: Sendable {
  public var name: String
  public var isOptional: Bool
  /// True where the fact is dropped unless someone that is known fills the role.
  public var isRequired: Bool
  /// Kinds of the mentions that may fill the role, as resolved; empty for all.
  public var kinds: [MentionKind]
}

/// How a fact finds the earlier fact that it answers.
public struct RuleLink: Sendable {
  /// Role that gets the link (`responds_to`).
  public var role: String
  /// Role that the other fact gets (`answered_by`); nil for none.
  public var back: String?
  public var targets: [(type: FactType, subtype: String)]
  /// Kinds of facts that are tried where none of `targets` fits.
  public var otherTargets: [(type: FactType, subtype: String)]
  /// Role of the other fact → role of this one; one filler of each must be the same entity.
  public var same: [(other: String, own: String)]
  /// True where the contents must share words, too.
  public var needsSimilarContent: Bool
  /// True where the words only point back ("it", "the charge"): they may mean the fact right before.
  public var pointsBack: Bool
  /// True where only facts with the setting `answer` are tied.
  public var needsAnswer: Bool
  /// Distance in paragraphs; 0 for the same sentence.
  public var within: Int
}

/// A test that stands in a rule.
public struct RuleTest: Sendable {
  public enum Expectation: Sendable, Equatable {
    case fires, silent, todo
  }

  public var expectation: Expectation
  /// Without the brackets.
  public var text: String
  /// Roles and their spans in `text`.
  public var roles: [(name: String, span: TextSpan)]
  public var values: [(role: String, value: String)]
  public var fields: [(name: String, value: String)]
  public var links: [(role: String, words: String)]
  public var vetoed: String?
  public var why: String?
  public var line: Int
}
