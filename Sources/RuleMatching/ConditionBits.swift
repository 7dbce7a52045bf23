/// Which conditions of a rule a sentence may meet, a bit each. Those behind the last bit share it, so
/// a bit that is set does not mean that the condition holds; one that is not set means that it does
/// not.
struct ConditionBits {
  private var bits: UInt64

  static let none = ConditionBits(bits: 0)
  static let all = ConditionBits(bits: ~0)

  mutating func insert(_ condition: Int) { bits |= Self.bit(condition) }

  func contains(_ condition: Int) -> Bool { bits & Self.bit(condition) != 0 }

  private static func bit(_ condition: Int) -> UInt64 { 1 << UInt64(min(condition, 63)) }
}
