import DocumentModel
import RuleMatching
import RulePacks

/// Runs the tests that stand in rules.
///
/// A test of a fact rule runs that rule alone among the rules of facts (and those that its links
/// need); names and values are found as always, with the names of `given` added to the lists.
public struct RuleTester {
  private let pack: RulePack
  private let worker: PipelineWorker
  private let isIntegration: Bool

  /// - Parameters:
  ///   - pack: loaded with the names that the tests assume.
  ///   - isIntegration: all rules run together, as they do on an article.
  public init(_ pack: RulePack, isIntegration: Bool = false) {
    self.pack = pack
    self.isIntegration = isIntegration
    var options = Pipeline.Options()
    options.keepsLost = true
    worker = PipelineWorker(Pipeline(pack, options: options))
  }

  /// The results of all tests of the chosen rules, in the order of the pack.
  ///
  /// - Parameter selection: files (relative to the pack) and rule ids; empty for all.
  public func run(_ selection: [String] = []) -> RuleTestRun {
    var run = RuleTestRun()
    var reached: Set<CoverageItem> = []
    for (index, rule) in pack.rules.enumerated() where rule.isChosen(by: selection) {
      run.rules.append(rule)
      let needed = isIntegration ? nil : rules(neededBy: index)
      for test in rule.tests { run.results.append(result(test, of: index, needed, &reached)) }
    }
    run.coverage = RuleCoverage(of: run.rules, reached: reached)
    return run
  }

  private func rules(neededBy index: Int) -> Set<Int> {
    var needed: Set<Int> = [index]
    let link = pack.rules[index].link
    for target in (link?.targets ?? []) + (link?.otherTargets ?? []) {
      for (other, rule) in pack.rules.enumerated() {
        if case .fact(let type, let subtype) = rule.output, type == target.type,
          target.subtype == "*" || subtype == target.subtype
        {
          needed.insert(other)
        }
      }
    }
    return needed
  }

  private func result(
    _ test: RuleTest, of index: Int, _ needed: Set<Int>?, _ reached: inout Set<CoverageItem>
  ) -> RuleTestResult {
    let rule = pack.rules[index]
    let article = Article(source: rule.id, bytes: Array(test.text.utf8))
    let trace = worker.trace(article, ExtractionWishes(factRules: needed))
    let findings = RuleFindings(trace, rule: index, pack: pack)
    let fault =
      switch test.expectation {
      case .fires, .todo: findings.fault(expecting: test)
      case .silent: findings.faultOfSilence(test)
      }
    let shows = fault == nil && test.expectation == .fires
    reached.formUnion(CoverageReader(rule, index: index).reached(trace, shows: shows))
    return RuleTestResult(
      rule: rule.id, file: rule.file, test: test, fault: fault, given: findings.marks)
  }
}

extension Rule {
  /// True where files or ids name the rule, or nothing is chosen.
  fileprivate func isChosen(by selection: [String]) -> Bool {
    selection.isEmpty || selection.contains(id) || selection.contains(file)
  }
}
