/// The normalized value of a mention. Numbers are exact decimals, never floats.
///
/// Indirect, so that a mention without a value stays small.
public indirect enum Value: Sendable, Equatable {
  case money(MoneyValue)
  case percent(PercentValue)
  case duration(DurationValue)
  case date(DateValue)
  case quantity(QuantityValue)
}

extension Value {
  /// Why the value is not known; nil where it is.
  public var why: String? {
    switch self {
    case .money(let money): money.why
    case .percent(let percent): percent.why
    case .duration(let duration): duration.why
    case .date(let date): date.why
    case .quantity(let quantity): quantity.why
    }
  }

  /// The same value without what its words seemed to say.
  public func unresolved(_ why: String) -> Value {
    switch self {
    case .money(var money):
      (money.amount, money.min, money.max, money.why) = (nil, nil, nil, why)
      return .money(money)
    case .percent(let percent): return .percent(PercentValue(unit: percent.unit, why: why))
    case .duration: return .duration(DurationValue(why: why))
    case .date: return .date(DateValue(why: why))
    case .quantity(let quantity): return .quantity(QuantityValue(unit: quantity.unit, why: why))
    }
  }
}

/// How a number or a date bounds what is meant (after TIMEX3 `mod`).
public enum Modifier: String, Sendable {
  case exact, approx, range, order
  case lessThan = "less_than"
  case moreThan = "more_than"
  case atMost = "at_most"
  case atLeast = "at_least"
}

/// An amount of money. What cannot be resolved is nil, and `why` says why.
public struct MoneyValue: Sendable, Equatable {
  public var amount: ExactDecimal?
  public var min: ExactDecimal?
  public var max: ExactDecimal?
  /// ISO 4217.
  public var currency: String?
  /// `explicit_code`, `symbol_unique`, `symbol_default_US`, `word_demonym`, `word_default`,
  /// `document_country`, `same_sentence` (that of the other amounts there).
  public var currencyBasis: String?
  public var modifier: Modifier
  /// `barrel`, `tonne`, `year` ...
  public var per: String?
  /// The same amount in other currencies, as the text gives it in brackets or after "or".
  public var also: [MoneyValue] = []
  public var why: String?

  public init(
    amount: ExactDecimal? = nil, min: ExactDecimal? = nil, max: ExactDecimal? = nil,
    currency: String? = nil, currencyBasis: String? = nil, modifier: Modifier = .exact,
    per: String? = nil, why: String? = nil
  ) {
    self.amount = amount
    self.min = min
    self.max = max
    self.currency = currency
    self.currencyBasis = currencyBasis
    self.modifier = modifier
    self.per = per
    self.why = why
  }
}

/// A percentage, percentage points or basis points (`unit`).
public struct PercentValue: Sendable, Equatable {
  public var number: ExactDecimal?
  public var min: ExactDecimal?
  public var max: ExactDecimal?
  public var modifier: Modifier
  /// `percent`, `percentage_point` or `basis_point`.
  public var unit: String
  /// `2/3`, where the text has a fraction.
  public var fraction: String?
  public var why: String?

  public init(
    number: ExactDecimal? = nil, min: ExactDecimal? = nil, max: ExactDecimal? = nil,
    modifier: Modifier = .exact, unit: String = "percent", fraction: String? = nil,
    why: String? = nil
  ) {
    self.number = number
    self.min = min
    self.max = max
    self.modifier = modifier
    self.unit = unit
    self.fraction = fraction
    self.why = why
  }
}

/// A length of time in ISO 8601 (`P90D`); of a range, `min` and `max`.
public struct DurationValue: Sendable, Equatable {
  public var iso: String?
  public var min: String?
  public var max: String?
  public var modifier: Modifier
  /// The number of business days, where they are what is counted; their length is then not known.
  public var businessDays: String?
  public var why: String?

  public init(
    iso: String? = nil, min: String? = nil, max: String? = nil, modifier: Modifier = .exact,
    businessDays: String? = nil, why: String? = nil
  ) {
    self.iso = iso
    self.min = min
    self.max = max
    self.modifier = modifier
    self.businessDays = businessDays
    self.why = why
  }
}

/// A day, month, quarter, half or year in ISO 8601 (`2019-05-20`, `2019-05`, `2019-Q2`, `2019`).
public struct DateValue: Sendable, Equatable {
  public var iso: String?
  /// Last day or month of a range.
  public var end: String?
  public var modifier: Modifier
  /// ISO 8601 offset from the basis: `-P1Y` for "last year".
  public var relative: String?
  /// What a relative date was counted from: `publish_date`, `date_in_text`.
  public var basis: String?
  public var why: String?

  public init(
    iso: String? = nil, end: String? = nil, modifier: Modifier = .exact, relative: String? = nil,
    basis: String? = nil, why: String? = nil
  ) {
    self.iso = iso
    self.end = end
    self.modifier = modifier
    self.relative = relative
    self.basis = basis
    self.why = why
  }
}

/// A number with a unit (`18000 tonne`), a rate of it (`per`), or a multiple (`2 times`).
public struct QuantityValue: Sendable, Equatable {
  public var number: ExactDecimal?
  public var min: ExactDecimal?
  public var max: ExactDecimal?
  public var unit: String
  public var modifier: Modifier
  /// `day`, `year` ...
  public var per: String?
  public var why: String?

  public init(
    number: ExactDecimal? = nil, min: ExactDecimal? = nil, max: ExactDecimal? = nil, unit: String,
    modifier: Modifier = .exact, per: String? = nil, why: String? = nil
  ) {
    self.number = number
    self.min = min
    self.max = max
    self.unit = unit
    self.modifier = modifier
    self.per = per
    self.why = why
  }
}
