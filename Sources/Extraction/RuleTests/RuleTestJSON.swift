import Facts
import RulePacks

/// The results of rule tests for programs.
public struct RuleTestJSON: Sendable {
  public let bytes: [UInt8]

  /// - Parameter coverage: with what no test exercises.
  public init(_ run: RuleTestRun, coverage: Bool = false) {
    var json = JSONBuffer(indent: 2)
    json.beginObject()
    json.field("format", "trade-facts-rule-tests/1")
    json.key("passed")
    json.bool(run.passed && !(coverage && !run.coverage.missing.isEmpty))
    json.field("tests", run.results.count)
    json.field("failed", run.results.count { $0.fails })
    json.field("known_gaps", run.results.count { $0.test.expectation == .todo })
    json.key("results")
    json.beginArray()
    for result in run.results { Self.write(result, to: &json) }
    json.endArray()
    if coverage { Self.write(run.coverage, to: &json) }
    json.endObject()
    json.endLine()
    bytes = json.bytes
  }

  private static func write(_ result: RuleTestResult, to json: inout JSONBuffer) {
    json.beginObject()
    json.field("rule", result.rule)
    json.field("file", result.file)
    json.field("line", result.test.line)
    json.field("expectation", "\(result.test.expectation)")
    json.field("outcome", result.fails ? "failed" : result.fault == nil ? "passed" : "known_gap")
    json.field("fault", ifPresent: result.fault)
    json.field("text", result.test.text)
    write("expected", result.expected, result.test.text, to: &json)
    write("given", result.given, result.test.text, to: &json)
    json.endObject()
  }

  private static func write(
    _ name: StaticString, _ marks: [MarkedSpan], _ text: String, to json: inout JSONBuffer
  ) {
    let bytes = Array(text.utf8)
    func scalars(_ offset: UInt32) -> Int { bytes[..<Int(offset)].count { $0 & 0xC0 != 0x80 } }
    json.key(name)
    json.beginArray()
    for mark in marks {
      json.beginObject(inline: true)
      json.field("role", mark.name)
      json.field("start", scalars(mark.span.start))
      json.field("end", scalars(mark.span.end))
      json.key("text")
      json.string(bytes, in: mark.span.range)
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ coverage: RuleCoverage, to json: inout JSONBuffer) {
    json.key("coverage")
    json.beginObject()
    for kind in CoverageItem.Kind.allCases {
      let (covered, all) = coverage.count(kind)
      json.key(named: kind.rawValue)
      json.beginObject(inline: true)
      json.field("covered", covered)
      json.field("all", all)
      json.endObject()
    }
    json.key("missing")
    json.beginArray()
    for item in coverage.missing {
      json.beginObject(inline: true)
      json.field("kind", item.kind.rawValue)
      json.field("rule", item.rule)
      if item.number > 0 { json.field("number", item.number) }
      json.field("name", item.name)
      json.field("file", item.file)
      json.field("line", item.line)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
