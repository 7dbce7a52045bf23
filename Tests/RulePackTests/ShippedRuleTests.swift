import Extraction
import RulePacks
import Testing

/// What stands in `Rules/` holds: it loads without a fault, and every test in it passes.
@Suite("Shipped rules") struct ShippedRuleTests {
  @Test func thePackHasNoFaults() throws {
    let pack = try ShippedPack.withGivens.get()
    #expect(pack.diagnostics.map(\.description) == [])
    #expect(pack.rules.count > 150)
  }

  @Test func everyTestInTheRulesHolds() throws {
    let pack = try ShippedPack.withGivens.get()
    let results = RuleTester(pack).run().results
    let faults = results.filter(\.fails).map {
      "\($0.file):\($0.test.line): \($0.rule) \($0.fault ?? ""): \($0.test.text)"
    }
    #expect(faults == [])
    #expect(results.filter(\.passesByAccident).map(\.rule) == [])
  }

  @Test func everyRuleHasATest() throws {
    let pack = try ShippedPack.withGivens.get()
    #expect(pack.rules.filter { $0.tests.isEmpty }.map(\.id) == [])
    // A fold is shown by the rules of facts that see through it; others must fire somewhere.
    let silent = pack.rules.filter { rule in
      rule.output != .fold && !rule.tests.contains { $0.expectation != .silent }
    }
    #expect(silent.map(\.id) == [])
  }

  @Test func theCheckFindsNothing() throws {
    let pack = try RulePack(folder: ShippedPack.folder, checks: true)
    #expect(pack.diagnostics.map(\.description) == [])
  }

  @Test func everyRuleAndAlternativeIsExercised() throws {
    let coverage = RuleTester(try ShippedPack.withGivens.get()).run().coverage
    let missing = coverage.missing.filter { $0.kind == .rule || $0.kind == .alternative }
    #expect(missing.map { "\($0.file):\($0.line): \($0.kind) \($0.name)" } == [])
    #expect(coverage.count(.alternative).all > 500)
    let vetoes = coverage.count(.veto)
    #expect(vetoes.covered * 10 >= vetoes.all * 8)
  }
}
