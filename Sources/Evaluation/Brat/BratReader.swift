import DocumentModel
import Facts

/// Makes facts of the annotations of one article.
struct BratReader {
  private let annotations: BratAnnotations
  private let document: Int
  private let name: String

  /// - Parameter name: of the article, for the keys of its facts.
  init(_ annotations: BratAnnotations, document: Int, name: String) {
    self.annotations = annotations
    self.document = document
    self.name = name
  }

  func facts() throws(FactsError) -> [EvaluatedFact] {
    var facts: [EvaluatedFact] = []
    let triggers = Set(annotations.events.map(\.trigger))
    for id in annotations.order where !triggers.contains(id) {
      if let fact = try fact(ofTextBound: id) { facts.append(fact) }
    }
    for event in annotations.events { facts.append(try fact(of: event)) }
    for relation in annotations.relations { try add(relation, to: &facts) }
    for index in facts.indices { complete(&facts[index]) }
    return facts
  }

  // MARK: Spans and events

  private func fact(ofTextBound id: String) throws(FactsError) -> EvaluatedFact? {
    guard let bound = annotations.textBounds[id] else { return nil }
    switch BratLabel(bound.label) {
    case .entity(let kind):
      let entity = annotations.references[id].map { [JSONMember("entity", .string($0))] }
      return EvaluatedFact(
        document: document, type: "entity", subtype: kind, span: bound.span, text: bound.text,
        fields: entity ?? [], line: bound.articleLine)
    case .fact(let type, let subtype):
      return EvaluatedFact(
        document: document, type: type, subtype: subtype, span: bound.span, text: bound.text,
        key: key(id), line: bound.articleLine)
    case .words:
      if MentionKind(rawValue: BratLabel.plain(bound.label)) == nil, !isUsed(id) {
        throw annotations.fault(
          bound.line,
          "`\(bound.label)` is no kind of entity and no type of fact, and nothing refers to \(id)")
      }
      return nil
    }
  }

  private func isUsed(_ id: String) -> Bool {
    annotations.events.contains { $0.arguments.contains { $0.target == id } }
      || annotations.relations.contains { $0.first == id || $0.second == id }
  }

  private func fact(of event: BratAnnotations.Event) throws(FactsError) -> EvaluatedFact {
    guard case .fact(let type, let subtype) = BratLabel(event.label) else {
      let known = FactType.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")
      throw annotations.fault(
        event.line, "`\(event.label)` is no type of fact; begin it with one of \(known)")
    }
    guard let trigger = annotations.textBounds[event.trigger] else {
      throw annotations.fault(event.line, "there is no \(event.trigger)")
    }
    var fact = EvaluatedFact(
      document: document, type: type, subtype: subtype, span: trigger.span, text: trigger.text,
      key: key(event.id), line: trigger.articleLine)
    for argument in event.arguments {
      try add(argument.target, as: BratLabel.plain(argument.role), to: &fact, event.line)
    }
    return fact
  }

  private static let valueRoles = ["rate", "value", "amount"]

  private func add(
    _ target: String, as role: String, to fact: inout EvaluatedFact, _ line: Int
  ) throws(FactsError) {
    if Self.valueRoles.contains(role) {
      let field = role == "amount" ? "value" : role
      if let text = annotations.notes[target] {
        fact.fields.append(JSONMember(field, .string(text)))
      }
      return
    }
    let filler = try filler(target, line)
    if role == "holder", let claim = filler.fact {
      fact.holder = .claim(claim)
    } else if let place = fact.roles.firstIndex(where: { $0.name == role }) {
      fact.roles[place].fillers.append(filler)
    } else {
      fact.roles.append(EvaluatedRole(role, [filler]))
    }
  }

  private func filler(_ id: String, _ line: Int) throws(FactsError) -> EvaluatedFiller {
    if annotations.events.contains(where: { $0.id == id }) {
      return EvaluatedFiller(fact: key(id))
    }
    guard let bound = annotations.textBounds[id] else {
      throw annotations.fault(line, "there is no \(id)")
    }
    return EvaluatedFiller(
      entity: annotations.references[id], span: bound.span, text: bound.text)
  }

  // MARK: Relations, attributes, notes

  /// Between facts a role (`responds_to`), between things a fact of type relation.
  private func add(
    _ relation: BratAnnotations.Relation, to facts: inout [EvaluatedFact]
  ) throws(FactsError) {
    let label = BratLabel.plain(relation.label)
    let first = key(relation.first)
    if let place = facts.firstIndex(where: { $0.key == first }) {
      try add(relation.second, as: label, to: &facts[place], relation.line)
      return
    }
    let (subject, object) = (
      try filler(relation.first, relation.line), try filler(relation.second, relation.line)
    )
    let subtype = label.hasPrefix("relation_") ? String(label.dropFirst(9)) : label
    let line = annotations.textBounds[relation.first]?.articleLine
    facts.append(
      EvaluatedFact(
        document: document, type: "relation", subtype: subtype, span: nil,
        text: "\(subject.shown) … \(object.shown)",
        roles: [EvaluatedRole("subject", [subject]), EvaluatedRole("object", [object])],
        line: line))
  }

  /// Attributes are fields; a note on money, a measure or a length is its value.
  private func complete(_ fact: inout EvaluatedFact) {
    guard !fact.key.isEmpty else { return }
    let id = String(fact.key.dropFirst(name.count + 1))
    for (name, value) in annotations.attributes[id] ?? [] {
      let field = BratLabel.plain(name)
      switch field {
      case "subtype": fact.subtype = value.map(BratLabel.plain)
      case "negated", "negation": fact.fields.append(JSONMember("polarity", .string("-")))
      case "polarity":
        let isNegative = value?.lowercased() == "negative" || value == "-"
        fact.fields.append(JSONMember("polarity", .string(isNegative ? "-" : "+")))
      case "source_type":
        let source = EvaluatedFiller(sourceType: value)
        if let place = fact.roles.firstIndex(where: { $0.name == "source" }) {
          fact.roles[place].fillers.append(source)
        } else {
          fact.roles.append(EvaluatedRole("source", [source]))
        }
      default:
        fact.fields.append(JSONMember(field, value.map(JSONValue.string) ?? .bool(true)))
      }
    }
    if let note = annotations.notes[id], note.hasPrefix("{"),
      case .object(let fields)? = try? JSONValue.parse(Array(note.utf8), name: name)
    {
      fact.fields += fields.filter { !RecordReader.ignored.contains($0.key) }
    }
    if ["money", "measure", "duration"].contains(fact.type), fact.field("value") == nil,
      let note = annotations.notes[id], note.utf8.first.map(Self.beginsValue) == true
    {
      fact.fields.append(JSONMember("value", .string(note)))
    }
  }

  /// A digit, or the P of a length.
  private static func beginsValue(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x50
  }

  private func key(_ id: String) -> String { "\(name)#\(id)" }
}
