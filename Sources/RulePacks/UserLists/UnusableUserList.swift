/// A user's own list of which no row can be used.
public struct UnusableUserList: Error, Sendable, CustomStringConvertible {
  /// Lines for people.
  public let description: String

  init(_ description: String) { self.description = description }

  init(_ faults: [RuleDiagnostic]) {
    self.init(faults.map(\.rendered).joined(separator: "\n"))
  }
}
