import DocumentModel
import RulePacks

/// The one total order of matches, and which of them exclude each other.
///
/// 1. A rule wins against the rules that it `beats`. 2. The longer match wins. 3. The earlier
/// match. 4. The earlier alternative. 5. The rule whose id comes first.
struct ConflictOrder {
  private let rules: [Rule]

  init(_ rules: [Rule]) { self.rules = rules }

  /// Two matches exclude each other where they claim the same words for the same thing: mentions
  /// that overlap, folds that overlap, facts of one type (relations: of one subtype) that are
  /// carried by the same words.
  func conflict(_ left: Match, _ right: Match) -> Bool {
    switch (rules[left.rule].output, rules[right.rule].output) {
    case (.fact(let first, let subtype), .fact(let second, let other)):
      first == second && (first != .relation || subtype == other)
        && carrier(left).overlaps(carrier(right))
    case (.fact, _), (_, .fact): false
    case (.fold, .mention), (.mention, .fold): false
    default: extent(left).overlaps(extent(right))
    }
  }

  /// True where the rule of `left` says that it beats that of `right`.
  func beats(_ left: Match, _ right: Match) -> Bool {
    left.rule != right.rule && rules[left.rule].beats.contains(rules[right.rule].id)
      && conflict(left, right)
  }

  /// Steps 2 to 5: a strict total order.
  func isBefore(_ left: Match, _ right: Match) -> Bool {
    let spans = (extent(left), extent(right))
    if spans.0.count != spans.1.count { return spans.0.count > spans.1.count }
    if spans.0.start != spans.1.start { return spans.0.start < spans.1.start }
    if left.rule == right.rule { return left.alternative < right.alternative }
    return rules[left.rule].id < rules[right.rule].id
  }

  /// The words that carry the fact: the amount, the role by which it is split, the cue, or all.
  private func carrier(_ match: Match) -> TextSpan {
    let split = rules[match.rule].setting("split").flatMap(match.capture)
    return (match.capture("amount") ?? split ?? match.capture("cue"))?.span ?? match.span
  }

  /// What a match claims: of a name, the name without the words that gave it away.
  private func extent(_ match: Match) -> TextSpan {
    if case .fact = rules[match.rule].output { return match.span }
    return match.capture("name")?.span ?? match.span
  }
}
