/// The results of rule tests as text: what fails, with the sentence, then the counts.
public struct RuleTestSummary: Sendable {
  public let text: String
  public let passed: Bool

  /// A run without a test is a fault of its own: nothing was shown.
  public init(_ results: [RuleTestResult]) {
    var text = ""
    for result in results where result.fails || result.passesByAccident {
      text += Self.lines(of: result)
    }
    let failed = results.count { $0.fails }
    let open = results.count { $0.test.expectation == .todo }
    if results.isEmpty { text += "no tests: nothing is tested\n" }
    text += "\(results.count - failed - open) passed, \(failed) failed"
    text += open == 0 ? "\n" : ", \(open) known gaps\n"
    self.text = text
    passed = failed == 0 && !results.isEmpty
  }

  private static func lines(of result: RuleTestResult) -> String {
    let place = "\(result.file):\(result.test.line): \(result.rule)"
    guard let fault = result.fault else {
      return "\(place) known gap that is none any more; make it fires:\n  \(result.test.text)\n"
    }
    var lines = "\(place) \(fault)\n"
    for line in result.test.text.split(separator: "\n") { lines += "  \(line)\n" }
    for given in result.given { lines += "    given: \(given)\n" }
    return lines
  }
}
