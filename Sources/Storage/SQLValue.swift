/// A parameter of a statement.
public enum SQLValue: Sendable, Equatable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case bytes([UInt8])

  /// NULL for nil.
  public init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }

  /// NULL for nil.
  public init(_ number: Int?) { self = number.map(SQLValue.integer) ?? .null }
}
