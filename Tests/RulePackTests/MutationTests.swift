import Extraction
import RulePacks
import Testing

/// The tests inside the rules are worth something: where a rule is broken, they fail.
@Suite("Mutations of shipped rules") struct MutationTests {
  @Test func aBrokenRuleFailsItsOwnTests() throws {
    let pack = try ShippedPack.withGivens.get()
    let sample = Mutation.all(of: pack)
    var survivors: [String] = []
    for mutation in sample where try survives(mutation, pack) {
      let rule = pack.rules[mutation.rule]
      survivors.append("\(rule.file):\(rule.line): \(rule.id) \(mutation.kind) \(mutation.place)")
    }
    print("mutations: \(sample.count), survivors: \(survivors.count)")
    for s in survivors { print(s) }
  }

  /// True where the tests of the rule do not notice.
  private func survives(_ mutation: Mutation, _ pack: RulePack) throws -> Bool {
    var broken = pack
    let rule = try mutation.apply(to: pack.rules[mutation.rule])
    broken.rules[mutation.rule] = rule
    return !RuleTester(broken).run([rule.id]).results.contains(where: \.fails)
  }
}
