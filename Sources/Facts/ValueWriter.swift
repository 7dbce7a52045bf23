import DocumentModel

extension JSONBuffer {
  /// A field's value.
  public mutating func write(_ field: FieldValue) {
    switch field {
    case .text(let text): string(text)
    case .texts(let texts):
      beginArray(inline: true)
      for text in texts { string(text) }
      endArray()
    case .flag(let flag): bool(flag)
    case .null: null()
    case .value(let value): write(value)
    case .object(let fields):
      beginObject(inline: true)
      for field in fields {
        key(named: field.name)
        write(field.value)
      }
      endObject()
    }
  }

  /// A normalized value; numbers are decimal strings.
  mutating func write(_ value: Value) {
    beginObject(inline: true)
    switch value {
    case .money(let money): writeFields(money)
    case .percent(let percent): writeFields(percent)
    case .duration(let duration): writeFields(duration)
    case .date(let date): writeFields(date)
    case .quantity(let quantity): writeFields(quantity)
    }
    endObject()
  }

  private mutating func also(_ amounts: [MoneyValue]) {
    guard !amounts.isEmpty else { return }
    key("also")
    beginArray(inline: true)
    for amount in amounts { write(.money(amount)) }
    endArray()
  }

  private mutating func writeFields(_ money: MoneyValue) {
    field("amount", money.amount?.description, why: money.why)
    field("min", ifPresent: money.min?.description)
    field("max", ifPresent: money.max?.description)
    field("currency", money.currency, why: money.why)
    field("currency_basis", ifPresent: money.currencyBasis)
    field("modifier", plain: money.modifier.rawValue)
    field("per", ifPresent: money.per)
    also(money.also)
    field("why", ifPresent: money.why)
  }

  private mutating func writeFields(_ percent: PercentValue) {
    field("number", percent.number?.description, why: percent.why)
    field("min", ifPresent: percent.min?.description)
    field("max", ifPresent: percent.max?.description)
    field("modifier", plain: percent.modifier.rawValue)
    field("unit", percent.unit)
    field("fraction", ifPresent: percent.fraction)
    field("why", ifPresent: percent.why)
  }

  private mutating func writeFields(_ duration: DurationValue) {
    field("iso", duration.iso, why: duration.why)
    field("min", ifPresent: duration.min)
    field("max", ifPresent: duration.max)
    field("modifier", plain: duration.modifier.rawValue)
    field("business_days", ifPresent: duration.businessDays)
    field("why", ifPresent: duration.why)
  }

  private mutating func writeFields(_ date: DateValue) {
    field("iso", date.iso, why: date.why)
    field("end", ifPresent: date.end)
    field("modifier", plain: date.modifier.rawValue)
    field("relative", ifPresent: date.relative)
    field("basis", ifPresent: date.basis)
    field("why", ifPresent: date.why)
  }

  private mutating func writeFields(_ quantity: QuantityValue) {
    field("number", quantity.number?.description, why: quantity.why)
    field("min", ifPresent: quantity.min?.description)
    field("max", ifPresent: quantity.max?.description)
    field("unit", quantity.unit)
    field("modifier", plain: quantity.modifier.rawValue)
    field("per", ifPresent: quantity.per)
    field("why", ifPresent: quantity.why)
  }

  /// What is not known is null where `why` says why, and left out otherwise.
  private mutating func field(_ name: StaticString, _ text: String?, why: String?) {
    if let text {
      field(name, text)
    } else if why != nil {
      key(name)
      null()
    }
  }
}
