import DocumentModel

/// A frame on its way to the output.
struct FactDraft: Sendable {
  var frame: FactFrame
  /// All spans of an entity; empty for the facts of other types.
  var mentionSpans: [TextSpan] = []
  var key = ""
  var id = ""

  /// Order of the output.
  static func precedes(_ left: FactDraft, _ right: FactDraft) -> Bool {
    if left.frame.span != right.frame.span { return left.frame.span < right.frame.span }
    if left.frame.type != right.frame.type {
      return left.frame.type.rawValue < right.frame.type.rawValue
    }
    return left.id < right.id
  }
}

extension FactDraft {
  /// The fact of type `entity` of an entity with its mentions in text order; nil for kinds that
  /// are not facts (places, groups) and for entities that no words name.
  init?(entity: Entity, mentions: [Mention]) {
    // Whom only a role or a group names is no entity of its own.
    guard entity.kind.isEntityFact, entity.origin != .role, let first = mentions.first else {
      return nil
    }
    var fields = [
      FactField("entity", .text(entity.id)), FactField("kind", .text(entity.kind.rawValue)),
      FactField("name", .text(entity.name)),
    ]
    if let country = entity.country { fields.append(FactField("country", .text(country))) }
    self.init(
      frame: FactFrame(
        type: .entity, subtype: entity.kind.rawValue, sentence: first.sentence, span: first.span,
        fields: fields, rule: first.rule),
      mentionSpans: mentions.map(\.span))
  }
}

extension MentionKind {
  /// True for the kinds whose entities are facts of their own.
  public var isEntityFact: Bool {
    switch self {
    case .agency, .company, .organization, .person, .instrument, .law, .list, .court, .case,
      .product:
      true
    case .group, .place, .money, .percent, .quantity, .duration, .date, .claimref: false
    }
  }
}
