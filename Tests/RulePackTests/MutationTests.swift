import Extraction
import RulePacks
import Testing

/// The tests inside the rules are worth something: where a rule is broken, they fail.
@Suite("Mutations of shipped rules") struct MutationTests {
  @Test func nineOfTenBrokenRulesFailTheirOwnTests() throws {
    let pack = try ShippedPack.withGivens.get()
    let sample = Mutation.sample(of: pack)
    #expect(sample.count >= 100)
    #expect(Set(sample.map(\.rule)).count == sample.count)
    for kind in Mutation.Kind.allCases {
      #expect(sample.contains { $0.kind == kind }, "no mutation of the kind \(kind)")
    }
    let survivors = try sample.filter { try survives($0, pack) }
    let names = survivors.map { "\(pack.rules[$0.rule].id): \($0.kind) \($0.place)" }
    print("\(sample.count - survivors.count) of \(sample.count) broken rules fail their tests")
    #expect(survivors.count * 10 <= sample.count, "not noticed: \(names.joined(separator: "; "))")
  }

  /// Without the mutation nothing fails, so a failure is its work.
  @Test func aWholeRuleIsNoMutation() throws {
    let pack = try ShippedPack.withGivens.get()
    #expect(RuleTester(pack).run().results.filter(\.fails).map(\.rule) == [])
  }

  /// True where the tests of the rule do not notice.
  private func survives(_ mutation: Mutation, _ pack: RulePack) throws -> Bool {
    var broken = pack
    let rule = try mutation.broken(in: pack)
    broken.rules[mutation.rule] = rule
    return !RuleTester(broken).run([rule.id]).results.contains(where: \.fails)
  }
}
