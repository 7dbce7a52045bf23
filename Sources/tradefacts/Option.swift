/// An option of a command.
struct Option: Sendable {
  /// Without the two hyphens.
  var long: String
  var short: Character?
  /// What the value is called in the help; nil for a switch.
  var value: String?
  var help: String

  init(_ long: String, short: Character? = nil, value: String? = nil, help: String) {
    self.long = long
    self.short = short
    self.value = value
    self.help = help
  }

  /// Every command has these.
  static let common = [
    Option("color", value: "WHEN", help: "auto (default), always or never; NO_COLOR is heeded"),
    Option("help", short: "h", help: "this text"),
  ]

  static let rules = Option(
    "rules", value: "DIR",
    help: "rule pack; default: Rules beside the program, above it, or here")

  static let noCache = Option(
    "no-cache", help: "read the rules anew, and keep nothing for the next start")

  static let list = Option(
    "list", value: "FILE", help: "names of your own (.tsv), before those of the pack; repeatable")
}
