import Testing

@testable import bench

/// How figures are read from counters and shown.
@Suite struct FigureTests {
  /// Cachegrind tells a function once for each file that its code is from.
  @Test func instructionsAreThoseOfTheArticlesAlone() {
    let warming = InstructionProfile(
      Array("events: Ir\nfl=???\nfn=malloc\n0 100\nfn=???\n0 7\nsummary: 107\n".utf8))
    let all = InstructionProfile(
      Array(
        "events: Ir\nfl=???\nfn=malloc\n0 130\nfl=a.c\nfn=malloc\n12 4\n13 1\nfn=???\n0 9\n".utf8))
    #expect(all.functions == ["malloc": 135, "???": 9])
    #expect(all.without(warming).functions == ["malloc": 35, "???": 2])
    #expect(all.without(warming).modules == ["allocation": 35, "PCRE2": 2])
  }

  @Test(arguments: [
    ("$s12RuleMatching0A7MatcherV7matches", "RuleMatching"), ("$sSa6appendyyF", "Swift library"),
    ("$ss13_StringObjectV", "Swift library"), ("pcre2_jit_match_8", "PCRE2"),
    ("swift_release", "Swift runtime"), ("_int_free", "allocation"),
    ("__memcpy_avx_unaligned_erms", "memory copies"), ("SHA256_Update", "other libraries"),
  ]) func functionsBelongToModules(function: String, module: String) {
    #expect(InstructionProfile.module(of: function) == module)
  }

  @Test func costsBelongToTheStageThatEnds() {
    var spent = 0.0
    var costs = StageCosts { spent }
    spent = 2
    costs.end("read")
    spent = 5
    costs.end("link")
    spent = 6
    costs.end("read")
    #expect(costs.rows.map(\.name) == ["read", "link"])
    #expect(costs.rows.map(\.cost) == [3, 3])
  }

  @Test func theMedianIsInTheMiddle() {
    #expect(median([3, 1, 2]) == 2)
    #expect(median([4, 1, 2, 3]) == 2.5)
    #expect(median([]) == 0)
  }

  @Test(arguments: [
    (1234567.0, 0, "1,234,567"), (999.95, 1, "1,000.0"), (0.05, 2, "0.05"), (-3.14, 1, "-3.1"),
    (0, 0, "0"),
  ]) func numbersAreReadable(value: Double, decimals: Int, text: String) {
    #expect(Table.Figure(value: value, decimals: decimals).text == text)
  }

  private var table: Table {
    var table = Table(name: "cores", title: "Cores", columns: ["workers", "MB/s"])
    table.add("1", .init(value: 9.5, decimals: 1))
    table.add("more", nil)
    return table
  }

  @Test func tablesAreAligned() {
    #expect(
      TableForm.text.string([table]) == "Cores\nworkers  MB/s\n1         9.5\nmore        -")
  }

  @Test func tablesAreMarkdown() {
    #expect(
      TableForm.markdown.string([table])
        == "**Cores**\n\n| workers | MB/s |\n| --- | ---: |\n| 1 | 9.5 |\n| more | – |")
  }

  @Test func tablesAreJSON() {
    #expect(
      TableForm.json.string([table]) == """
        {
          "cores": [
            {"name": "1", "MB/s": 9.5},
            {"name": "more", "MB/s": null}
          ]
        }
        """)
  }
}
