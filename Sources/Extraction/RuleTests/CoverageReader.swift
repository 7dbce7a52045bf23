import DocumentModel
import RuleMatching
import RulePacks

/// Reads from the trace of a test what of its rule it exercised.
struct CoverageReader {
  private let rule: Rule
  private let index: Int

  init(_ rule: Rule, index: Int) {
    self.rule = rule
    self.index = index
  }

  /// - Parameter shows: true where the test holds and says that the rule fires.
  func reached(_ result: PipelineResult, shows: Bool) -> Set<CoverageItem> {
    var reached: Set<CoverageItem> = []
    if shows { reached.insert(rule.item) }
    for match in result.innerPhrases.matches + result.matches where match.rule == index {
      for branch in match.branches { reached.insert(rule.branch(branch)) }
      guard shows else { continue }
      reached.insert(rule.alternative(match.alternative))
      for capture in match.captures { reached.insert(rule.role(capture.name)) }
    }
    for lost in result.innerPhrases.lost + result.lost where lost.match.rule == index {
      guard case .vetoed(let id) = lost.reason,
        let veto = rule.vetoes.firstIndex(where: { $0.id == id })
      else { continue }
      reached.insert(rule.veto(veto))
    }
    return reached
  }
}
