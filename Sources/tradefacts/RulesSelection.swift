import FoundationEssentials
import RulePacks

/// What the operands of `rules` name: a pack, and files or ids in it.
struct RulesSelection {
  let folder: String
  /// Files relative to the pack, and ids; none for all.
  let chosen: [String]

  init(_ arguments: Arguments, _ operands: [String]) throws {
    var folder = arguments.value("rules")
    var chosen: [String] = []
    for operand in operands {
      if Self.exists(operand + "/pack.yaml") {
        guard folder == nil || folder.map(Self.absolute) == Self.absolute(operand) else {
          throw UsageError(message: "name one pack")
        }
        folder = operand
      } else {
        if folder == nil, Self.exists(operand) { folder = Self.pack(around: operand) }
        chosen.append(operand)
      }
    }
    let found = try folder ?? RulesFolder.find(arguments)
    self.folder = found
    self.chosen = chosen.map { Self.relative($0, to: found) }
  }

  /// Throws for a name that is neither a file nor a rule of the pack.
  func check(_ pack: RulePack) throws(UsageError) {
    let ids = pack.rules.map(\.id)
    for name in chosen where !ids.contains(name) && !Self.exists("\(folder)/\(name)") {
      let guess = Suggestion.text(for: name, among: ids)
      throw UsageError(
        message: "\(folder) has no rule or file \(name); \(guess ?? "see rules list")")
    }
  }

  /// True for what was chosen.
  func has(file: String) -> Bool { chosen.isEmpty || chosen.contains(file) }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  private static func absolute(_ path: String) -> String {
    let working = FileManager.default.currentDirectoryPath
    let whole = path.hasPrefix("/") ? path : working + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder of the pack that a file is in.
  private static func pack(around file: String) -> String? {
    var parts = absolute(file).split(separator: "/").dropLast()
    while !parts.isEmpty {
      let folder = "/" + parts.joined(separator: "/")
      if exists(folder + "/pack.yaml") { return folder }
      parts = parts.dropLast()
    }
    return nil
  }

  private static func relative(_ name: String, to folder: String) -> String {
    guard exists(name), !exists("\(folder)/\(name)") else { return name }
    let root = absolute(folder) + "/"
    let path = absolute(name)
    return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : name
  }
}
