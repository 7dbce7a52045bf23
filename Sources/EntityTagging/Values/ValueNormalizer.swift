import DocumentModel

/// Turns the captures of a value rule into a value: the text layer's last step.
///
/// `["symbol": "$", "number": "1.2", "scale": "billion"]` becomes 1200000000 USD. Names of the
/// captures: see `MoneyNormalizer`, `PercentNormalizer`, `DurationNormalizer`, `DateNormalizer`
/// and `QuantityNormalizer`.
public struct ValueNormalizer: Sendable {
  private let money: MoneyNormalizer
  private let holidays: HolidayTable

  /// The rows of the lists of currencies and of holidays.
  public init(currencies: CurrencyTable, holidays: [[String: String]]) {
    money = MoneyNormalizer(currencies: currencies)
    self.holidays = HolidayTable(rows: holidays)
  }

  /// The value of a match; nil where the words turn out to be no value of that kind at all.
  ///
  /// `parts` are the captures in the order of the pattern, normalized as patterns see them. What
  /// is a value but cannot be resolved comes back with a nil amount or date and a `why`.
  public func value(
    kind: MentionKind, parts: [(name: String, text: [UInt8])], context: ValueContext
  ) -> Value? {
    let parts = ValueParts(parts)
    switch kind {
    case .money: return money.value(parts, context).map(Value.money)
    case .percent: return PercentNormalizer.value(parts).map(Value.percent)
    case .duration: return DurationNormalizer.value(parts).map(Value.duration)
    case .date:
      return DateNormalizer(context: context, holidays: holidays).value(parts).map(Value.date)
    case .quantity: return QuantityNormalizer.value(parts).map(Value.quantity)
    default: return nil
    }
  }
}
