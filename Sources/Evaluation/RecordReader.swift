import Facts

/// Turns a fact of an output into what is evaluated.
struct RecordReader {
  private let record: FactRecord
  private let document: Int

  /// Members that say nothing of the content, or are made from the rest.
  static let ignored: Set<String> = [
    "id", "key", "type", "subtype", "sentence", "span", "roles", "holder", "confidence", "cluster",
    "rule", "due", "mentions", "name", "kind", "country",
  ]

  init(_ record: FactRecord, document: Int) {
    self.record = record
    self.document = document
  }

  /// The fact; of an entity, its mentions.
  var facts: [EvaluatedFact] {
    guard record.type == "entity" else { return [fact(record.span, roles: roles)] }
    let spans = (record.fields["mentions"]?.elements ?? []).compactMap { SpanRecord($0) }
    return (spans.isEmpty ? [record.span] : spans).map { fact($0, roles: []) }
  }

  private func fact(_ span: SpanRecord, roles: [EvaluatedRole]) -> EvaluatedFact {
    EvaluatedFact(
      document: document, type: record.type, subtype: record.subtype, span: span.start..<span.end,
      text: span.text, roles: roles,
      fields: record.fields.members.filter { !Self.ignored.contains($0.key) }, holder: holder,
      key: record.type == "entity" ? "" : record.key, id: record.id,
      rule: record.fields["rule"]?.string)
  }

  private var holder: EvaluatedFact.Holder? {
    guard let holder = record.fields["holder"] else { return nil }
    return holder["fact"]?.string.map(EvaluatedFact.Holder.claim) ?? .author
  }

  /// Without the answers to a claim, which mirror `responds_to`.
  private var roles: [EvaluatedRole] {
    (record.fields["roles"]?.members ?? []).filter { $0.key != "answered_by" }.map { role in
      EvaluatedRole(role.key, role.value.elements.map { EvaluatedFiller($0) })
    }
  }
}
