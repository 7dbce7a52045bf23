import RulePacks

/// The results of rule tests as JUnit XML: a suite for each file of rules.
public struct RuleTestJUnit: Sendable {
  public let text: String

  /// - Parameter coverage: what no test exercises is a failed case of its own.
  public init(_ run: RuleTestRun, coverage: Bool = false) {
    var files: [String] = []
    for result in run.results where !files.contains(result.file) { files.append(result.file) }
    var suites = files.map { file in
      Self.suite(file, run.results.filter { $0.file == file }.map(Self.testCase))
    }
    if coverage { suites.append(Self.suite("coverage", run.coverage.missing.map(Self.testCase))) }
    if run.results.isEmpty {
      suites.append(Self.suite("rules", [Self.failed("tests", "rules", "no tests were run")]))
    }
    text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n\(suites.joined())</testsuites>\n"
  }

  private static func suite(_ name: String, _ cases: [String]) -> String {
    let failures = cases.count { $0.contains("<failure ") }
    let skipped = cases.count { $0.contains("<skipped ") }
    return
      "  <testsuite name=\"\(escaped(name))\" tests=\"\(cases.count)\" failures=\"\(failures)\""
      + " skipped=\"\(skipped)\">\n\(cases.joined())  </testsuite>\n"
  }

  private static func testCase(_ result: RuleTestResult) -> String {
    let name = "line \(result.test.line)"
    guard let fault = result.fault else {
      return "    <testcase classname=\"\(escaped(result.rule))\" name=\"\(name)\"/>\n"
    }
    if !result.fails {
      return "    <testcase classname=\"\(escaped(result.rule))\" name=\"\(name)\">"
        + "<skipped message=\"known gap: \(escaped(fault))\"/></testcase>\n"
    }
    return failed(
      name, result.rule, "\(result.file):\(result.test.line): \(fault)", result.test.text)
  }

  private static func testCase(_ item: CoverageItem) -> String {
    failed(
      "\(item.kind.rawValue) \(item.name)", item.rule,
      "\(item.file):\(item.line): no test exercises the \(item.kind.rawValue)")
  }

  private static func failed(
    _ name: String, _ rule: String, _ message: String, _ text: String = ""
  ) -> String {
    "    <testcase classname=\"\(escaped(rule))\" name=\"\(escaped(name))\">"
      + "<failure message=\"\(escaped(message))\">\(escaped(text))</failure></testcase>\n"
  }

  /// Text of an attribute; characters that XML 1.0 cannot hold become U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
