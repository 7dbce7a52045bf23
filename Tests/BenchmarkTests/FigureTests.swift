import Testing

@testable import bench

/// How figures are read from counters and shown.
@Suite struct FigureTests {
  /// Two articles, of which each stage ends once; what is counted before the first is apart.
  @Test func dumpsOfOneStageAreAddedUp() {
    let text = """
      desc: Trigger: Client Request: read
      fn=(1)
      totals: 100
      desc: Trigger: Client Request: link
      totals: 40
      desc: Trigger: Client Request: read
      totals: 11
      desc: Trigger: Program termination
      totals: 7
      """
    let rows = InstructionProfile(Array(text.utf8)).rows
    #expect(rows.map(\.stage) == ["read", "link"])
    #expect(rows.map(\.instructions) == [111, 40])
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
