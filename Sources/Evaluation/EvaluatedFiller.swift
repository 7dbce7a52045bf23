import Facts

/// What fills a role, as far as one side says it.
public struct EvaluatedFiller: Sendable, Equatable {
  /// Id of the entity.
  public var entity: String?
  public var name: String?
  /// In scalars.
  public var span: Range<Int>?
  public var text: String?
  /// Key of another fact.
  public var fact: String?
  public var sourceType: String?

  public init(
    entity: String? = nil, name: String? = nil, span: Range<Int>? = nil, text: String? = nil,
    fact: String? = nil, sourceType: String? = nil
  ) {
    self.entity = entity
    self.name = name
    self.span = span
    self.text = text
    self.fact = fact
    self.sourceType = sourceType
  }

  init(_ filler: JSONValue) {
    let span = SpanRecord(filler["span"])
    self.init(
      entity: filler["entity"]?.string, name: filler["name"]?.string,
      span: span.map { $0.start..<$0.end }, text: span?.text, fact: filler["fact"]?.string,
      sourceType: filler["source_type"]?.string)
  }

  /// How a person reads it.
  var shown: String { name ?? text ?? entity ?? sourceType ?? fact.map { "fact \($0)" } ?? "?" }

  /// The same entity, fact or words; `partners` are the keys of facts that are the same fact.
  func equals(_ given: EvaluatedFiller, partners: [String: String]) -> Bool {
    if fact != nil || given.fact != nil {
      guard let fact, let other = given.fact else { return false }
      return partners[fact] == other
    }
    if let entity, let other = given.entity { return entity == other }
    if let span, let other = given.span { return span == other }
    return span == nil && given.span == nil && entity == nil && given.entity == nil
      && sourceType == given.sourceType
  }

  /// Equal, or with the same name, or with words in common.
  func resembles(_ given: EvaluatedFiller, partners: [String: String]) -> Bool {
    if equals(given, partners: partners) { return true }
    if let name, name == given.name { return true }
    guard fact == nil, given.fact == nil, let span, let other = given.span else { return false }
    return span.overlaps(other)
  }
}
