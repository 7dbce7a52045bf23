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
  ///
  /// Patterns are compiled as they are needed: what is wrong in them is `patternFaults`.
  static func load(_ folder: String, _ files: PackFiles) throws -> RulePack {
    let pack = RulePack(files, checksPatterns: false)
    report(pack.diagnostics.filter { $0.severity == .error }, folder)
    if pack.hasErrors, pack.rules.isEmpty {
      throw CommandError("\(folder): no rule could be loaded")
    }
    return pack
  }

  /// Writes faults as they stand in the files, each with its line.
  static func report(_ faults: [RuleDiagnostic], _ folder: String) {
    for fault in faults { Terminal.error("\(folder)/\(fault.rendered)\n") }
  }

  /// The path of this program.
  static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }

  private static func aboveProgram() -> [String] {
    var parts = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var folders: [String] = []
    while !parts.isEmpty {
      folders.append(parts.joined(separator: "/") + "/Rules")
      parts = parts.dropLast()
    }
    return folders
  }
}
