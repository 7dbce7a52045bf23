import RulePacks

/// All commands, in the order of the help. To add one, write its file and name it here.
enum CommandList {
  static let all: [any Command.Type] = [
    ExtractCommand.self,
    DiffCommand.self,
    ExplainCommand.self,
    GrepCommand.self,
    RulesCommand.self,
    EvaluateCommand.self,
    ReportCommand.self,
    ExportCommand.self,
    ReviewCommand.self,
  ]

  static func command(named name: String) -> (any Command.Type)? { all.first { $0.name == name } }

  /// What to say of a word that is no command.
  static func unknown(_ name: String) -> String {
    let guess = Suggestion.text(for: name, among: all.map { $0.name })
    return "unknown command \(name); \(guess ?? "see tradefacts --help")"
  }
}

/// Guesses at what a misspelled word was to be.
enum Suggestion {
  /// Nil where nothing is near.
  static func text(for word: String, among known: [String]) -> String? {
    let found = suggestion(for: word, among: known)
    return found.hasPrefix("did you mean") ? found.filter { $0 != "'" } : nil
  }
}
