import Testing

@testable import bench

/// When a change makes the program dearer, and when it is not to be said.
@Suite struct BaselineTests {
  private func baseline(
    _ instructions: Baseline.Costs, allocations: Baseline.Costs = [:], swift: String = "6.3.1"
  ) -> Baseline {
    Baseline(
      surroundings: .init(
        architecture: "x86_64", vectors: "avx2", swift: swift, pcre2: "10.42", libc: "2.36",
        valgrind: "3.19.0"),
      instructionsPerByte: instructions, allocationsPerArticle: allocations)
  }

  private let old: Baseline.Costs = ["whole": 1000, "link": 200, "read": 50]

  private func outcome(_ new: Baseline.Costs) -> BaselineComparison.Outcome {
    BaselineComparison(old: baseline(old), new: baseline(new)).outcome
  }

  @Test func growthOfTheWholeIsToldWithItsStage() {
    let grown = outcome(["whole": 1120, "link": 320, "read": 50])
    #expect(
      grown
        == .grown([
          "link: 200.0 before, 320.0 now (+60 %) instructions a byte",
          "whole: 1,000.0 before, 1,120.0 now (+12 %) instructions a byte",
        ]))
  }

  @Test func tenPercentAreAllowedAndNoMore() {
    #expect(outcome(["whole": 1100, "link": 220, "read": 50]) == .same)
    #expect(outcome(["whole": 1101, "link": 220, "read": 50]) != .same)
  }

  @Test func aStageAloneCounts() {
    #expect(outcome(["whole": 1025, "link": 225, "read": 50]) != .same)
  }

  /// 9 of 1000 instructions are not worth a stop.
  @Test func aSmallStageCountsByWhatItAddsToTheWhole() {
    #expect(outcome(["whole": 1009, "link": 200, "read": 59]) == .same)
    #expect(outcome(["whole": 1010, "link": 200, "read": 60]) != .same)
  }

  @Test func aNewStageCounts() {
    #expect(outcome(["whole": 1050, "link": 200, "read": 50, "dream": 50]) != .same)
  }

  @Test func allocationsCountToo() {
    let comparison = BaselineComparison(
      old: baseline(old, allocations: ["whole": 100]),
      new: baseline(old, allocations: ["whole": 111]))
    #expect(
      comparison.outcome
        == .grown(["whole: 100.0 before, 111.0 now (+11 %) allocations an article"]))
  }

  @Test func elsewhereNothingIsCompared() {
    let comparison = BaselineComparison(
      old: baseline(old), new: baseline(["whole": 9000], swift: "6.4"))
    #expect(
      comparison.outcome == .notCompared(["Swift: 6.3.1 in the baseline, 6.4 here"]))
    #expect(comparison.report("FILE").hasPrefix("not compared with FILE"))
  }

  @Test func lessIsWorthANewBaseline() {
    let less = BaselineComparison(old: baseline(old), new: baseline(["whole": 500]))
    #expect(less.outcome == .same)
    #expect(less.gain == "whole: 1,000.0 before, 500.0 now (-50 %) instructions a byte")
    #expect(BaselineComparison(old: baseline(old), new: baseline(old)).gain == nil)
  }

  @Test func theReportSaysWhatToDo() {
    let grown = BaselineComparison(old: baseline(old), new: baseline(["whole": 2000]))
    #expect(grown.report("Benchmarks/baseline.json").contains("Scripts/bench baseline"))
  }
}
