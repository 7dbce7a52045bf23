import DocumentModel
import PatternMatching
import RulePacks

/// The vetoes of a rule, and the conditions of its branches.
extension RuleMatcher {
  /// The id of the first veto that holds.
  func veto(
    _ rule: Int, _ possible: ConditionBits, _ view: ConditionView, _ masked: MaskedText,
    _ scratch: inout MatcherScratch
  ) throws(MatchError) -> String? {
    // By index: a condition of a loop would be copied for every match.
    for index in rules[rule].vetoes.indices where possible.contains(index) {
      if try holds(rules[rule].vetoes[index], view, masked, &scratch) {
        return rules[rule].vetoes[index].id
      }
    }
    return nil
  }

  func branches(
    _ rule: Int, _ possible: ConditionBits, _ view: ConditionView, _ masked: MaskedText,
    _ scratch: inout MatcherScratch
  ) throws(MatchError) -> [Int] {
    var holding: [Int] = []
    let first = rules[rule].vetoes.count
    for index in rules[rule].branches.indices where possible.contains(first + index) {
      if try holds(rules[rule].branches[index].condition, view, masked, &scratch) {
        holding.append(index)
      }
    }
    return holding
  }

  private func holds(
    _ condition: RuleCondition, _ view: ConditionView, _ masked: MaskedText,
    _ scratch: inout MatcherScratch
  ) throws(MatchError) -> Bool {
    guard try holdsAlone(condition, view, masked, &scratch) else { return false }
    for other in condition.also
    where try !holdsAlone(other, view, masked, &scratch) { return false }
    return true
  }

  private func holdsAlone(
    _ condition: RuleCondition, _ view: ConditionView, _ masked: MaskedText,
    _ scratch: inout MatcherScratch
  ) throws(MatchError) -> Bool {
    if condition.place == .amount || condition.place == .cue {
      guard let words = condition.place == .cue ? view.cue : view.amount else { return false }
      let range = Int(words.start)..<Int(words.end)
      return try scratch.conditions.match(
        condition.pattern, in: view.text.span, range: range, from: range.lowerBound)
    }
    guard let range = view.range(of: condition.place) else { return false }
    return try scratch.conditions.match(
      condition.pattern, in: masked.bytes.span, range: range, from: range.lowerBound)
  }
}

/// Where the conditions of a match are looked for.
struct ConditionView {
  /// The document of the match.
  var text: [UInt8]
  var match: Range<Int>
  var sentence: Range<Int>
  /// In the bytes of the article, unlike the others.
  var amount: TextSpan?
  var cue: TextSpan?
  var content: Range<Int>?

  func range(of place: RuleCondition.Place) -> Range<Int>? {
    switch place {
    case .before: sentence.lowerBound..<match.lowerBound
    case .after: match.upperBound..<sentence.upperBound
    case .inside: match
    case .sentence: sentence
    case .content: content
    case .amount, .cue: nil
    }
  }
}
