import Facts

/// The lines of one `.ann` file while they are made.
struct BratAnnotations {
  private struct Bound: Hashable {
    var label: String
    var start: Int
    var end: Int
    var entity: String?
  }

  private let article: ArticleText
  private var lines: [String] = []
  private var bounds: [Bound: String] = [:]
  /// Key of a fact → id of its event.
  private var events: [String: String] = [:]
  private var counts: [Character: Int] = [:]
  private(set) var labels = BratLabels()

  init(_ article: ArticleText) { self.article = article }

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// What is no kind of entity must not read as a type of fact: `money` is `Amount`.
  private static let wordLabels = [
    "money": "Amount", "duration": "Length", "percent": "Percent", "quantity": "Quantity",
    "date": "Date", "place": "Place", "group": "Group", "claimref": "Claimref",
  ]

  mutating func check(_ fact: FactRecord) throws(ExportError) {
    let mentions = fact.fields["mentions"]?.elements ?? []
    let fillers = fact.roles.flatMap { $0.value.elements.compactMap { $0["span"] } }
    let spans = [fact.span] + (mentions + fillers).compactMap { SpanRecord($0) }
    guard spans.allSatisfy(article.has) else {
      throw .otherText(source: fact.document.source, key: fact.key)
    }
  }

  mutating func number(_ fact: FactRecord, _ number: Int) { events[fact.key] = "E\(number)" }

  /// A span for each mention, with the id of the entity.
  mutating func addEntity(_ fact: FactRecord) throws(ExportError) {
    let spans = (fact.fields["mentions"]?.elements ?? []).compactMap { SpanRecord($0) }
    for span in spans.isEmpty ? [fact.span] : spans {
      _ = bound(Self.capital(fact.subtype), span, entity: fact.text("entity"))
    }
  }

  mutating func addEvent(_ fact: FactRecord) throws(ExportError) {
    let label = Self.capital("\(fact.type)_\(fact.subtype)")
    let event = events[fact.key] ?? ""
    labels.events[label, default: []] = labels.events[label] ?? []
    var arguments = "\(label):\(bound(label, fact.span, entity: nil, isTrigger: true))"
    var sourceTypes: [String] = []
    for role in fact.roles where role.key != "answered_by" {
      var count = 0
      for filler in role.value.elements {
        guard let target = target(filler) else {
          sourceTypes += [filler["source_type"]?.string].compactMap { $0 }
          continue
        }
        count += 1
        labels.events[label]?.insert(Self.capital(role.key))
        arguments += " \(Self.capital(role.key))\(count == 1 ? "" : String(count)):\(target)"
      }
    }
    if let holder = fact.holderKey.flatMap({ events[$0] }) {
      labels.events[label]?.insert("Holder")
      arguments += " Holder:\(holder)"
    }
    lines.append("\(event)\t\(arguments)")
    for type in sourceTypes { addAttribute("source_type", type, of: event) }
    addFields(of: fact, event)
  }

  /// The words or the event of a filler; nil of a source that is not named.
  private mutating func target(_ filler: JSONValue) -> String? {
    if let fact = filler["fact"]?.string { return events[fact] }
    guard let span = SpanRecord(filler["span"]) else { return nil }
    let (kind, entity) = (filler["kind"]?.string ?? "", filler["entity"]?.string)
    // The mentions of entities are there already; what is none must not become one.
    let mention = Bound(label: Self.capital(kind), start: span.start, end: span.end, entity: entity)
    return bounds[mention] ?? bound(Self.wordLabels[kind] ?? "Words", span, entity: entity)
  }

  // MARK: Lines

  private mutating func bound(
    _ label: String, _ span: SpanRecord, entity: String?, isTrigger: Bool = false
  ) -> String {
    let key = Bound(label: label, start: span.start, end: span.end, entity: entity)
    if let known = bounds[key] { return known }
    let id = next("T")
    bounds[key] = id
    if !isTrigger { labels.entities.insert(label) }
    let (offsets, words) = article.fragments(of: span)
    lines.append("\(id)\t\(label) \(offsets)\t\(words)")
    if let entity { lines.append("\(next("N"))\tReference \(id) lists:\(entity)\t\(words)") }
    return id
  }

  /// One word is an attribute; what has parts is JSON in a note.
  private mutating func addFields(of fact: FactRecord, _ event: String) {
    addAttribute("certainty", fact.text("certainty") ?? "unknown", of: event)
    let isNegative = fact.text("polarity") == "-"
    addAttribute("polarity", isNegative ? "negative" : "positive", of: event)
    var rest: [JSONMember] = []
    for field in fact.ownFields {
      if case .string(let text) = field.value, Self.isWord(text) {
        addAttribute(field.key, text, of: event)
      } else if field.value == .bool(true) {
        addAttribute(field.key, nil, of: event)
      } else {
        rest.append(field)
      }
    }
    guard !rest.isEmpty else { return }
    lines.append("\(next("#"))\tAnnotatorNotes \(event)\t\(JSONValue.object(rest).compact)")
  }

  private mutating func addAttribute(_ name: String, _ value: String?, of event: String) {
    let name = Self.capital(name)
    labels.attributes[name, default: []].formUnion(value.map { [$0] } ?? [])
    lines.append("\(next("A"))\t\(name) \(event)\(value.map { " " + $0 } ?? "")")
  }

  private mutating func next(_ letter: Character) -> String {
    counts[letter, default: 0] += 1
    return "\(letter)\(counts[letter] ?? 0)"
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
  }

  /// Names of brat begin with a capital.
  private static func capital(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }
}
