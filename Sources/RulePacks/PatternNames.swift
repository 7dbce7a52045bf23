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
}
