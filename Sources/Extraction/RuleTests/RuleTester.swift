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

  /// - Parameter pack: loaded with the names that the tests assume.
  public init(_ pack: RulePack) {
    self.pack = pack
    var options = Pipeline.Options()
    options.keepsLost = true
    worker = PipelineWorker(Pipeline(pack, options: options))
  }

  /// The results of all tests of the chosen rules, in the order of the pack.
  ///
  /// - Parameter selection: files (relative to the pack) and rule ids; empty for all.
  public func run(_ selection: [String] = []) -> [RuleTestResult] {
    var results: [RuleTestResult] = []
    for (index, rule) in pack.rules.enumerated()
    where selection.isEmpty || selection.contains(rule.id) || selection.contains(rule.file) {
      let needed = rules(neededBy: index)
      for test in rule.tests { results.append(run(test, of: index, needed)) }
    }
    return results
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

  private func run(_ test: RuleTest, of index: Int, _ needed: Set<Int>) -> RuleTestResult {
    let rule = pack.rules[index]
    let article = Article(source: rule.id, bytes: Array(test.text.utf8))
    let findings = RuleFindings(
      worker.trace(article, factRules: needed), rule: index, pack: pack)
    let fault =
      switch test.expectation {
      case .fires, .todo: findings.fault(expecting: test)
      case .silent: findings.faultOfSilence(test)
      }
    return RuleTestResult(
      rule: rule.id, file: rule.file, test: test, fault: fault, given: findings.shown)
  }
}

/// How one test went.
public struct RuleTestResult: Sendable {
  public var rule: String
  public var file: String
  public var test: RuleTest
  /// What is wrong; nil where the test holds.
  public var fault: String?
  /// What the rule gave, for people.
  public var given: [String]

  /// A known gap does not fail.
  public var fails: Bool { fault != nil && test.expectation != .todo }
  /// A known gap that is none any more.
  public var passesByAccident: Bool { fault == nil && test.expectation == .todo }
}
