import DocumentModel

/// What the words or digits of a number say.
enum NumberReading: Equatable {
  case value(ExactDecimal)
  /// A number whose value cannot be told, and why.
  case unresolved(String)
  /// No number at all.
  case none

  var decimal: ExactDecimal? {
    if case .value(let decimal) = self { return decimal }
    return nil
  }

  var why: String? {
    if case .unresolved(let reason) = self { return reason }
    return nil
  }

  /// The reading times a factor.
  func scaled(by factor: ExactDecimal) -> NumberReading {
    guard case .value(let decimal) = self else { return self }
    guard let product = decimal.multiplied(by: factor) else { return .unresolved("too large") }
    return .value(product)
  }
}
