import Facts

/// The columns of a type's own fields.
extension CSVTable {
  /// A column, and the field of the fact that it shows.
  struct OwnColumn: Sendable {
    let field: String
    let column: CSVColumn

    /// - Parameter path: where the column is not called as the field, or shows a part of it.
    init(_ name: String, _ path: String...) {
      let path = path.isEmpty ? [name] : path
      field = path[0]
      column = .field(name, at: path)
    }
  }

  static let ownColumns: [String: [OwnColumn]] = [
    "claim": [
      OwnColumn("cue_class"),
      OwnColumn("content_certainty"),
      OwnColumn("intensity"),
      OwnColumn("direct"),
      OwnColumn("quoted"),
    ],
    "action": [
      OwnColumn("effect"),
      OwnColumn("direction"),
      OwnColumn("rate_percent", "rate", "percent"),
      OwnColumn("rate_min", "rate", "min"),
      OwnColumn("rate_max", "rate", "max"),
      OwnColumn("rate_modifier", "rate", "modifier"),
      OwnColumn("rate_from", "rate", "from"),
      OwnColumn("rate_to", "rate", "to"),
      OwnColumn("rate_per_unit_amount", "rate", "per_unit", "amount"),
      OwnColumn("rate_per_unit_currency", "rate", "per_unit", "currency"),
      OwnColumn("rate_per_unit_per", "rate", "per_unit", "per"),
      OwnColumn("announced", "dates", "announced", "iso"),
      OwnColumn("effective", "dates", "effective", "iso"),
      OwnColumn("expires", "dates", "expires", "iso"),
      OwnColumn("removed", "dates", "removed", "iso"),
      OwnColumn("license_policy"),
      OwnColumn("gta"),
      OwnColumn("presupposed"),
      OwnColumn("hedge"),
    ],
    "money": [
      OwnColumn("amount", "value", "amount"),
      OwnColumn("min", "value", "min"),
      OwnColumn("max", "value", "max"),
      OwnColumn("currency", "value", "currency"),
      OwnColumn("currency_basis", "value", "currency_basis"),
      OwnColumn("modifier", "value", "modifier"),
      OwnColumn("per", "value", "per"),
      OwnColumn("also", "value", "also"),
      OwnColumn("why", "value", "why"),
      OwnColumn("period", "period", "iso"),
      OwnColumn("period_end", "period", "end"),
    ],
    "duration": [
      OwnColumn("iso", "value", "iso"),
      OwnColumn("min", "value", "min"),
      OwnColumn("max", "value", "max"),
      OwnColumn("modifier", "value", "modifier"),
      OwnColumn("business_days", "value", "business_days"),
      OwnColumn("why", "value", "why"),
      OwnColumn("due", "due", "date"),
      OwnColumn("due_why", "due", "why"),
      OwnColumn("direction"),
    ],
    "measure": [
      OwnColumn("number", "value", "number"),
      OwnColumn("min", "value", "min"),
      OwnColumn("max", "value", "max"),
      OwnColumn("unit", "value", "unit"),
      OwnColumn("modifier", "value", "modifier"),
      OwnColumn("fraction", "value", "fraction"),
      OwnColumn("per", "value", "per"),
      OwnColumn("why", "value", "why"),
      OwnColumn("direction"),
      OwnColumn("period", "period", "iso"),
    ],
    "relation": [
      OwnColumn("period", "period", "iso")
    ],
    "entity": [
      OwnColumn("entity"),
      OwnColumn("kind"),
      OwnColumn("name"),
      OwnColumn("country"),
      OwnColumn("watch_list", "external", "watch_list"),
      OwnColumn("mentions"),
    ],
  ]
}
