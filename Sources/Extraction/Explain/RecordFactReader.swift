import DocumentModel
import Facts
import RulePacks

/// Gathers what a record says of its fact.
struct RecordFactReader {
  private let pack: RulePack
  private let record: FactRecord

  init(_ pack: RulePack, _ record: FactRecord) {
    self.pack = pack
    self.record = record
  }

  func explanation() -> FactExplanation {
    let id = record.fields["rule"]?.string ?? ""
    var explanation = FactExplanation(
      id: record.id, key: record.key, type: "\(record.type)/\(record.subtype)",
      location: record.document.source, sentence: Self.line(record.context?.text ?? ""),
      pack: "\(pack.name) \(pack.version)", rule: .init(id: id))
    if let rule = pack.ruleIndex(id).map({ pack.rules[$0] }) {
      explanation.rule.title = rule.title
      explanation.rule.place = "\(rule.file):\(rule.line)"
    }
    for role in record.fields["roles"]?.members ?? [] {
      for filler in role.value.elements { add(filler, as: role.key, to: &explanation) }
    }
    let known = ["id", "key", "type", "subtype", "sentence", "span", "roles", "rule", "mentions"]
    for field in record.fields.members where !known.contains(field.key) {
      explanation.fields.append(.init(name: field.key, value: Self.text(field.value)))
    }
    explanation.marks = [mark(record.span, record.type)].compactMap { $0 } + explanation.marks
    explanation.notes = [
      "told from the record alone; name the article to see the alternative, candidates and links"
    ]
    return explanation
  }

  private func add(
    _ filler: JSONValue, as role: String, to explanation: inout FactExplanation
  ) {
    if let fact = filler["fact"]?.string {
      explanation.links.append(
        .init(role: role, key: fact, type: "", words: "", isChosen: true, reason: ""))
      return
    }
    let span = filler["span"].flatMap { span -> SpanRecord? in
      guard let start = span["start"]?.integer, let end = span["end"]?.integer,
        let text = span["text"]?.string
      else { return nil }
      return SpanRecord(start: start, end: end, text: text)
    }
    var binding = FactExplanation.Binding(
      role: role, words: Self.line(span?.text ?? filler["source_type"]?.string ?? ""))
    binding.kind = filler["kind"]?.string
    binding.form = filler["form"]?.string
    binding.entity = filler["entity"]?.string
    binding.name = filler["name"]?.string
    binding.value = filler["value"].map(Self.text)
    binding.basis = filler["basis"]?.string
    binding.confidence = filler["confidence"]?.string
    let day = record.document.published.flatMap { CalendarDate(iso: $0) }
    if let row = binding.entity.flatMap({ pack.names.entry($0, on: day) }) {
      binding.origin = "list row \(row.listFile):\(row.line)"
    }
    explanation.bindings.append(binding)
    if let mark = span.flatMap({ mark($0, role) }) { explanation.marks.append(mark) }
  }

  private func mark(_ span: SpanRecord, _ label: String) -> FactExplanation.Mark? {
    guard let context = record.context, span.start >= context.start, span.end <= context.end
    else { return nil }
    let before = String(context.text.unicodeScalars.prefix(span.start - context.start))
    let line = Self.line(before)
    let start = line.count + (before.last?.isWhitespace == true && !line.isEmpty ? 1 : 0)
    return .init(start: start, end: start + Self.line(span.text).count, label: label)
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { return text }
    var json = JSONBuffer()
    json.write(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
