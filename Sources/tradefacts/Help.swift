/// The texts of `--help`, made from the commands and their options.
enum Help {
  static var overview: String {
    let width = CommandList.all.map { $0.name.count }.max() ?? 0
    let commands = CommandList.all.map { "  \(padded($0.name, width))  \($0.summary)\n" }
    return """
      tradefacts: facts out of trade-policy news, each with the words and the rule behind it

      Usage: tradefacts COMMAND ...
             tradefacts COMMAND --help
             tradefacts --version

      \(commands.joined())
      Data goes to standard output, everything else to standard error. Exit codes: 0 done; 1 done,
      with differences, failed checks or articles that could not be read; 2 wrong usage, or nothing
      could be done.

      """
  }

  static func text(for command: any Command.Type) -> String {
    let forms = command.usage.enumerated().map { index, form in
      (index == 0 ? "Usage: " : "       ") + "tradefacts \(command.name) \(form)\n"
    }
    let rows = (command.options + Option.common).map { (name($0), $0.help) }
    let width = rows.map(\.0.count).max() ?? 0
    let table = rows.map { "  \(padded($0.0, width))  \($0.1)\n" }
    let notes = command.notes.isEmpty ? "" : "\n" + command.notes.map { $0 + "\n" }.joined()
    return "\(command.name): \(command.summary)\n\n\(forms.joined())\n\(table.joined())\(notes)"
  }

  private static func name(_ option: Option) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + "--" + option.long + (option.value.map { " \($0)" } ?? "")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
