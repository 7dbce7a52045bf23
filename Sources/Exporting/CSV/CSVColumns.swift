import Facts

/// Which columns the tables have, in their order.
extension CSVTable {
  static let article: [CSVColumn] = [
    .text("document_source") { fact, _ in fact.document.source },
    .text("document_title") { fact, _ in fact.document.title },
    .text("published") { fact, _ in fact.document.published },
    .text("url") { fact, _ in fact.document.url },
    .text("publisher") { _, article in article.detail("publisher") },
    CSVColumn(name: "sentence_number") { fact, _ in String(fact.sentence) },
    .text("sentence") { fact, _ in fact.context?.text },
  ]

  static let words: [CSVColumn] = [
    .text("words") { fact, _ in fact.span.text },
    .text("type") { fact, _ in fact.type },
    .text("subtype") { fact, _ in fact.subtype },
    .field("status", at: ["status"]),
    .text("certainty") { fact, _ in fact.text("certainty") },
    CSVColumn(name: "polarity") { fact, _ in
      fact.text("polarity") == "-" ? "negative" : "positive"
    },
    .text("holder") { fact, _ in fact.holderKey ?? "author" },
  ]

  static let numbers: [CSVColumn] = [
    .first("number", of: [["value", "amount"], ["value", "number"]]),
    .field("min", at: ["value", "min"]),
    .field("max", at: ["value", "max"]),
    .first("unit", of: [["value", "currency"], ["value", "unit"]]),
    .field("modifier", at: ["value", "modifier"]),
    .first("iso", of: [["value", "iso"], ["due", "date"]]),
  ]

  static let identity: [CSVColumn] = [
    .text("confidence") { fact, _ in fact.text("confidence") },
    .text("cluster") { fact, _ in fact.text("cluster") },
    .text("rule") { fact, _ in fact.text("rule") },
    .text("key") { fact, _ in fact.key },
    .text("id") { fact, _ in fact.id },
    .text("document_key") { fact, _ in fact.document.key },
  ]

  /// Two columns each: names and ids.
  static let roleNames: [String: [String]] = [
    "claim": [
      "source", "target", "content", "about", "addressee", "responds_to", "answered_by", "forum",
      "proceeding",
    ],
    "action": [
      "actor", "target", "instrument", "product", "origin", "destination", "beneficiary",
      "counterparty", "place", "forum", "reason", "cause", "purpose", "effect",
    ],
    "money": ["payer", "payee", "about", "purpose", "product", "part_of", "related_action"],
    "duration": ["bounds", "anchor", "actor"],
    "measure": ["of", "subject", "product"],
    "proceeding": ["plaintiff", "prosecutor", "defendant", "court", "venue", "charge"],
    "relation": ["subject", "object", "product", "place", "evidence"],
  ]
}
