import DocumentModel
import RulePacks

/// The one total order of matches, and which of them exclude each other.
///
/// 1. A rule wins against the rules that it `beats`. 2. The longer match wins. 3. The earlier
/// match. 4. The earlier alternative. 5. The rule whose id comes first.
public struct ConflictOrder: Sendable {
  /// What the order needs of a rule.
  private struct Traits {
    /// Matches of one family may exclude each other; facts of one type, relations of one subtype.
    var family: Int
    var isFact: Bool
    /// Place of its id among all.
    var rank: Int
    /// Name of the role by which its facts are split.
    var split: String?
    /// Indices of rules.
    var beats: Set<Int>
  }

  /// By the indices of the rules.
  private let traits: [Traits]

  public init(_ rules: [Rule]) {
    var families: [String: Int] = [:]
    let places = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ranks = [Int](repeating: 0, count: rules.count)
    for (rank, rule) in rules.indices.sorted(by: { rules[$0].id < rules[$1].id }).enumerated() {
      ranks[rule] = rank
    }
    traits = rules.indices.map { index in
      let rule = rules[index]
      let name = Self.family(rule.output)
      let family = families[name] ?? families.count
      families[name] = family
      return Traits(
        family: family, isFact: rule.output.factType != nil, rank: ranks[index],
        split: rule.setting("split"), beats: Set(rule.beats.compactMap { places[$0] }))
    }
  }

  private static func family(_ output: RuleOutput) -> String {
    switch output {
    case .fact(.relation, let subtype): "relation \(subtype)"
    case .fact(let type, _): type.rawValue
    case .fold: "(fold)"
    case .mention: "(mention)"
    }
  }

  /// What the order looks at of a match.
  struct Claim {
    fileprivate var rule: Int
    fileprivate var alternative: Int
    /// What it claims: of a name, the name without the words that gave it away.
    fileprivate var extent: TextSpan
    /// Of a fact the words that carry it: the amount, the role by which it is split, the cue, or
    /// all; else the extent.
    fileprivate var carrier: TextSpan
  }

  func claim(_ match: Match) -> Claim {
    let own = traits[match.rule]
    guard own.isFact else {
      let extent = match.capture("name")?.span ?? match.span
      return Claim(
        rule: match.rule, alternative: match.alternative, extent: extent, carrier: extent)
    }
    let split = own.split.flatMap { match.capture($0) }
    let carrier = match.capture("amount") ?? split ?? match.capture("cue")
    return Claim(
      rule: match.rule, alternative: match.alternative, extent: match.span,
      carrier: carrier?.span ?? match.span)
  }

  /// Two matches exclude each other where they claim the same words for the same thing: mentions
  /// that overlap, folds that overlap, facts of one type (relations: of one subtype) that are
  /// carried by the same words.
  func conflict(_ left: Claim, _ right: Claim) -> Bool {
    traits[left.rule].family == traits[right.rule].family && left.carrier.overlaps(right.carrier)
  }

  /// True where the rule of `left` says that it beats that of `right`.
  func beats(_ left: Claim, _ right: Claim) -> Bool {
    left.rule != right.rule && traits[left.rule].beats.contains(right.rule)
      && conflict(left, right)
  }

  /// Steps 2 to 5: a strict total order.
  func isBefore(_ left: Claim, _ right: Claim) -> Bool {
    let spans = (left.extent, right.extent)
    if spans.0.count != spans.1.count { return spans.0.count > spans.1.count }
    if spans.0.start != spans.1.start { return spans.0.start < spans.1.start }
    if left.rule == right.rule { return left.alternative < right.alternative }
    return traits[left.rule].rank < traits[right.rule].rank
  }
}
