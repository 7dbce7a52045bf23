import RulePacks

/// The results of rule tests for people: what fails, with the sentence, then the counts.
public struct RuleTestText: Sendable {
  public let text: String

  /// - Parameters:
  ///   - folder: put before the files, so that an editor finds them; may be empty.
  ///   - coverage: also lists what no test exercises.
  public init(_ run: RuleTestRun, folder: String = "", coverage: Bool = false) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var text = ""
    for result in run.results where result.fails || result.passesByAccident {
      text += Self.lines(of: result, prefix)
    }
    if coverage { text += Self.lines(of: run.coverage, prefix) }
    self.text = text + Self.counts(run)
  }

  private static func lines(of result: RuleTestResult, _ prefix: String) -> String {
    let place = "\(prefix)\(result.file):\(result.test.line): \(result.rule)"
    guard let fault = result.fault else {
      return "\(place): known gap that is none any more; make it fires:\n  \(result.test.text)\n"
    }
    let rows = [(title: "expected", marks: result.expected), (title: "given", marks: result.given)]
    let lines = SpanDiagram(result.test.text).lines(rows)
    return "\(place): \(fault)\n"
      + lines.map { "  \($0)\n" }.joined()
  }

  private static func lines(of coverage: RuleCoverage, _ prefix: String) -> String {
    let missing = coverage.missing.map { item in
      let number = item.number == 0 ? "" : " \(item.number)"
      let name = item.kind == .rule ? "" : ": \(shortened(item.name))"
      return "\(prefix)\(item.file):\(item.line): \(item.rule): no test exercises"
        + " \(item.kind.rawValue)\(number)\(name)\n"
    }
    let counts = CoverageItem.Kind.allCases.map { kind in
      let (covered, all) = coverage.count(kind)
      return "\(covered)/\(all) \(kind.plural)"
    }
    return missing.joined() + "covered: \(counts.joined(separator: ", "))\n"
  }

  private static func counts(_ run: RuleTestRun) -> String {
    let failed = run.results.count { $0.fails }
    let open = run.results.count { $0.test.expectation == .todo }
    let empty = run.results.isEmpty ? "no tests: nothing is tested\n" : ""
    return "\(empty)\(run.results.count - failed - open) passed, \(failed) failed"
      + (open == 0 ? "\n" : ", \(open) known gaps\n")
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 70 ? text : text.prefix(67) + "..."
  }
}
