import DocumentModel
import Extraction
import RulePacks
import Testing

/// What the rules did in a run.
@Suite("Run statistics") struct RunStatisticsTests {
  private let pack: RulePack

  init() throws { pack = try ExplainPack.load() }

  private func statistics(_ texts: [String]) -> RunStatistics {
    var options = Pipeline.Options()
    options.keepsLost = true
    let tally = RunTally(pack)
    let worker = PipelineWorker(Pipeline(pack, options: options), tally: tally)
    for text in texts { _ = worker.extract(Article(source: "a", bytes: Array(text.utf8))) }
    return RunStatistics(tally, pack)
  }

  @Test func eachRuleIsCounted() throws {
    let found = statistics([
      "The Port Board accused Norvik Steel of stealing grain from Halden Motors.",
      "There is no evidence that the Port Board accused Norvik Steel of dumping. Oats are cheap.",
      "The Port Board accused Norvik Steel of dumping.",
    ])
    #expect(found.articles == 3)
    let accuse = try #require(found.rows.first { $0.rule == "accuse" }).count
    #expect(accuse.triggered == 3)
    #expect(accuse.tried >= 3)
    #expect(accuse.matched == 3)
    #expect(accuse.vetoed == 1)
    #expect(accuse.lost == 1)
    #expect(accuse.fired == 1)
    let long = try #require(found.rows.first { $0.rule == "accuse-long" }).count
    #expect(long.fired == 1)
    #expect(found.neverFired.contains("fine"))
    #expect(!found.neverFired.contains("accuse"))
  }

  @Test func theTableNamesWhatNeverFired() {
    let found = statistics(["The Port Board accused Norvik Steel of dumping."])
    #expect(found.table.hasPrefix("rule"))
    #expect(found.table.contains("never fired in this run: \(pack.rules.count - 1) of"))
    #expect(found.table.contains("\n  fine\n"))
  }

  @Test func countingChangesNothing() throws {
    let article = Article(
      source: "a", bytes: Array("The Port Board accused Norvik Steel of dumping.".utf8))
    let plain = PipelineWorker(Pipeline(pack)).extract(article)
    let counted = PipelineWorker(Pipeline(pack), tally: RunTally(pack)).extract(article)
    #expect(plain.frames.map(\.span) == counted.frames.map(\.span))
    #expect(plain.frames.map(\.rule) == counted.frames.map(\.rule))
  }
}
