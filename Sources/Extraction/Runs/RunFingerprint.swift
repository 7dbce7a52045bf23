/// All that the facts of a run depend on besides the articles. Where it is the same, what was
/// done before counts.
struct RunFingerprint: Codable, Equatable {
  var schema: String
  var program: String
  var build: String
  /// Hash of what rules and lists say.
  var meaning: String
  var options: [String: String]
  /// File of the pack, or list → part of it → hash of what it says.
  var parts: [String: [String: String]]

  init(_ manifest: RunManifest) {
    schema = manifest.schema
    program = manifest.program
    build = manifest.build
    meaning = manifest.meaning
    options = manifest.options
    parts = manifest.parts
  }

  /// Why what was done under this one does not count under `new`; nil where it does.
  func difference(from new: RunFingerprint) -> String? {
    if self == new { return nil }
    if program != new.program { return "the program changed (\(program), now \(new.program))" }
    if build != new.build || schema != new.schema { return "the program was built anew" }
    let options = Self.changed(options, new.options)
    if !options.isEmpty { return "the options changed (\(Self.listed(options)))" }
    let parts = changedParts(new)
    if parts.isEmpty { return "the rules changed (their order)" }
    return "the rules changed (\(Self.listed(parts)))"
  }

  private func changedParts(_ new: RunFingerprint) -> [String] {
    Set(parts.keys).union(new.parts.keys).sorted().flatMap { file in
      Self.changed(parts[file] ?? [:], new.parts[file] ?? [:]).map {
        $0.isEmpty ? file : "\(file): \($0)"
      }
    }
  }

  private static func changed(_ old: [String: String], _ new: [String: String]) -> [String] {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }

  /// The first three.
  private static func listed(_ names: [String]) -> String {
    let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
    return names.prefix(3).joined(separator: ", ") + rest
  }
}
