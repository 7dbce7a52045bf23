import DocumentModel

/// Which facts of several articles tell one measure or case (`clusters/merging.yaml`).
public struct MergeRules: Sendable, Equatable {
  /// Subtypes that are one sort of measure, and what two tellings of it must have in common.
  public struct Group: Sendable, Equatable {
    /// Short and stable; it is part of the key of a cluster.
    public var name: String
    public var type: FactType
    public var subtypes: [String]
    /// Slots whose fillers must not contradict each other.
    public var agree: [Slot]
    /// One of these is enough to be one measure; names of slots.
    public var share: [[String]]
    /// Most days between two tellings in turn.
    public var days: Int
  }

  /// One role, or several that stand for each other: `target|origin`; also a field with a text.
  public struct Slot: Sendable, Equatable {
    public var name: String

    public init(_ name: String) { self.name = name }

    public var roles: [String] { name.split(separator: "|").map(String.init) }
  }

  /// Of each type, from the least specific to the most specific.
  public var statuses: [FactType: [String]] = [:]
  /// In the order of the file: of an event told in several subtypes the first one counts.
  public var groups: [Group] = []

  public init() {}

  /// How specific a status is; -1 for one that the rules do not know.
  public func rank(_ status: String, of type: FactType) -> Int {
    statuses[type]?.firstIndex(of: status) ?? -1
  }
}
