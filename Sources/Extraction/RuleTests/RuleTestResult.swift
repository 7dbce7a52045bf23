import DocumentModel
import RulePacks

/// How one test went.
public struct RuleTestResult: Sendable {
  public var rule: String
  public var file: String
  public var test: RuleTest
  /// What is wrong; nil where the test holds.
  public var fault: String?
  /// What the rule gave in the text of the test.
  public var given: [MarkedSpan]

  /// A known gap does not fail.
  public var fails: Bool { fault != nil && test.expectation != .todo }
  /// A known gap that is none any more.
  public var passesByAccident: Bool { fault == nil && test.expectation == .todo }
  /// What should be marked.
  public var expected: [MarkedSpan] {
    test.roles.map { MarkedSpan(name: $0.name, span: $0.span) }
  }
}

/// A span of the text of a test, and the role or kind that it has.
public struct MarkedSpan: Sendable, Hashable {
  public var name: String
  public var span: TextSpan
}

/// The results of the tests of some rules.
public struct RuleTestRun: Sendable {
  /// Those that were chosen.
  public var rules: [Rule] = []
  public var results: [RuleTestResult] = []
  public var coverage = RuleCoverage(of: [], reached: [])

  public init() {}

  /// A run without a test is a fault of its own: nothing was shown.
  public var passed: Bool { !results.isEmpty && !results.contains(where: \.fails) }
}
