/// A decimal number without rounding: `coefficient × 10^exponent`.
///
/// Trailing zeros are taken off the coefficient, so equal numbers are equal values.
public struct ExactDecimal: Hashable, Sendable {
  public let coefficient: Int128
  public let exponent: Int

  public init(_ coefficient: Int128, exponent: Int = 0) {
    var digits = coefficient
    var power = digits == 0 ? 0 : exponent
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    self.coefficient = digits
    self.exponent = power
  }

  /// Reads ASCII digits with at most one `.`; nil for anything else or for more than 37 digits.
  public init?(digits bytes: some Sequence<UInt8>) {
    var value: Int128 = 0
    var count = 0
    var fraction: Int?
    for byte in bytes {
      if byte == 0x2E {
        guard fraction == nil else { return nil }
        fraction = 0
      } else if (0x30...0x39).contains(byte) {
        count += 1
        guard count <= 37 else { return nil }
        value = value * 10 + Int128(byte - 0x30)
        fraction = fraction.map { $0 + 1 }
      } else {
        return nil
      }
    }
    guard count > 0 else { return nil }
    self.init(value, exponent: -(fraction ?? 0))
  }

  /// Nil on overflow of 128 bits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactDecimal(product, exponent: exponent + other.exponent)
  }

  /// Nil on overflow of 128 bits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = min(exponent, other.exponent)
    guard let left = aligned(to: common), let right = other.aligned(to: common) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(sum, exponent: common)
  }

  private func aligned(to power: Int) -> Int128? {
    var value = coefficient
    for _ in 0..<max(0, exponent - power) {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = next
    }
    return value
  }
}

extension ExactDecimal: CustomStringConvertible, Comparable {
  /// Plain digits, never an exponent: `70000000000`, `0.25`, `-3`.
  public var description: String {
    let sign = coefficient < 0 ? "-" : ""
    var digits = String(coefficient.magnitude)
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    if digits.count <= places {
      digits = String(repeating: "0", count: places - digits.count + 1) + digits
    }
    let split = digits.index(digits.endIndex, offsetBy: -places)
    return sign + digits[..<split] + "." + digits[split...]
  }

  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let common = min(left.exponent, right.exponent)
    if let first = left.aligned(to: common), let second = right.aligned(to: common) {
      return first < second
    }
    // Too far apart to align: the exponents and signs decide.
    if (left.coefficient < 0) != (right.coefficient < 0) { return left.coefficient < 0 }
    return (left.exponent < right.exponent) != (left.coefficient < 0)
  }
}
