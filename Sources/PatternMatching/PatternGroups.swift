/// The named groups of a pattern.
public struct PatternGroups: Sendable {
  public typealias Group = (name: String, number: Int)

  /// How the names of groups begin that are no pattern's own (`SharedGroups`).
  public static let helperPrefix = "__"

  /// In the order of their numbers.
  public let all: [Group]
  /// Numbers of those named `cue`.
  public let cues: [Int]
  /// Numbers of those named `content`.
  public let content: [Int]
  /// True where a name belongs to several groups.
  public let repeatsNames: Bool

  init(_ groups: [Group]) {
    all = groups
    cues = groups.filter { $0.name == "cue" }.map(\.number)
    content = groups.filter { $0.name == "content" }.map(\.number)
    repeatsNames = Set(groups.map(\.name)).count < groups.count
  }
}
