import Facts

/// Something about a measure that the articles do not tell alike.
public struct Disagreement: Sendable, Equatable {
  /// What is told differently.
  public enum Field: String, Sendable {
    case status, rate, money, duration, date, actor
    /// Some say that it is not so.
    case polarity
  }

  /// A value and the facts that say it.
  public struct Version: Sendable, Equatable {
    public var value: JSONValue
    public var by: [ClusterMember]
  }

  public var field: Field
  /// Of an amount or a length of time, what it is.
  public var subtype: String?
  /// Of a status, the day of publication on which they differ.
  public var published: String?
  /// In the order in which they are first told.
  public var versions: [Version]
}
