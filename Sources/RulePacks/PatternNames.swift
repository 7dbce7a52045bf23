/// The names that patterns refer to: fragments of the pack and of each file, and sets of kinds.
public struct PatternNames: Sendable {
  /// Fragments of the pack (`phrases` in `words/`).
  public var fragments: [String: String] = [:]
  /// File → the fragments of its `define`.
  public var defines: [String: [String: String]] = [:]
  /// Named sets of kinds (`party`, `speaker`).
  public var slots: [String: [SlotKind]] = [:]

  public init() {}

  /// The fragments that a file sees: its own over those of the pack.
  public func fragments(in file: String) -> [String: String] {
    fragments.merging(defines[file] ?? [:]) { $1 }
  }

  /// A pattern of a file with its fragments written out.
  public func resolved(_ pattern: String, in file: String) -> String {
    Self.resolved(pattern, fragments(in: file), depth: 0)
  }

  private static func resolved(
    _ pattern: String, _ fragments: [String: String], depth: Int
  ) -> String {
    guard depth < 16, pattern.contains("=") else { return pattern }
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let end = rest[open...].firstIndex(of: "}") {
      let parts = rest[rest.index(after: open)..<end].split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let role = parts[0]
      let isFragment = parts.count == 2 && (role.isEmpty || role.last == ":")
      if isFragment, let fragment = fragments[String(parts[1])] {
        result += rest[..<open] + (role.isEmpty ? "(?:" : "(?<\(role.dropLast())>")
        result += resolved(fragment, fragments, depth: depth + 1) + ")"
      } else {
        result += rest[...end]
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
