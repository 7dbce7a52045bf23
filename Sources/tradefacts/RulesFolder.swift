import FoundationEssentials
import RulePacks

/// Where the rule pack is.
enum RulesFolder {
  /// `--rules`, else `Rules` beside the program, else above it, else in the working folder.
  static func find(_ arguments: Arguments) throws -> String {
    if let asked = arguments.value("rules") { return asked }
    let candidates = aboveProgram() + ["Rules"]
    for folder in candidates where FileManager.default.fileExists(atPath: folder + "/pack.yaml") {
      return folder
    }
    throw CommandError(
      "tradefacts: no rule pack beside the program or in this folder; name one with --rules DIR")
  }

  /// The pack; what is wrong with it is reported, and the rest is used.
  static func load(_ arguments: Arguments) throws -> RulePack {
    let folder = try find(arguments)
    let pack = try RulePack(folder: folder)
    for fault in pack.diagnostics where fault.severity == .error {
      Terminal.error("\(folder)/\(fault.rendered)\n")
    }
    if pack.hasErrors, pack.rules.isEmpty {
      throw CommandError("\(folder): no rule could be loaded")
    }
    return pack
  }

  private static func aboveProgram() -> [String] {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    var parts = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var folders: [String] = []
    while !parts.isEmpty {
      folders.append(parts.joined(separator: "/") + "/Rules")
      parts = parts.dropLast()
    }
    return folders
  }
}
