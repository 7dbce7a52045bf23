import RulePacks

/// `tradefacts rules show ID`: one rule as it runs.
enum RulesShow {
  static func run(_ arguments: Arguments, _ operands: [String]) throws -> ExitCode {
    guard try RulesFormat.asked(arguments) == .text else {
      throw UsageError(message: "rules show writes text")
    }
    let selection = try RulesSelection(arguments, operands)
    guard !selection.chosen.isEmpty else {
      throw UsageError(message: "show needs the ID of a rule")
    }
    let pack = try RulePack(folder: selection.folder)
    for id in selection.chosen {
      guard let rule = pack.rules.first(where: { $0.id == id }) else {
        let guess = Suggestion.text(for: id, among: pack.rules.map(\.id))
        throw UsageError(message: "there is no rule \(id); \(guess ?? "see rules list")")
      }
      Terminal.output(RuleSheet(rule, pack, folder: selection.folder).text)
    }
    return .done
  }
}
