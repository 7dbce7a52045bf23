import DocumentModel

/// A frame on its way to the output.
struct FactDraft: Sendable {
  var frame: FactFrame
  /// All spans of an entity; empty for the facts of other types.
  var mentionSpans: [TextSpan] = []
  var key = ShortHash.none
  var id = ShortHash.none

  /// Its words and its type, the first that the order of the output goes by.
  var place: Place { Place(span: frame.span, type: frame.type.rank) }

  struct Place: Comparable {
    var span: TextSpan
    /// Place of the type in the order of the names.
    var type: Int

    static func < (left: Place, right: Place) -> Bool {
      left.span != right.span ? left.span < right.span : left.type < right.type
    }
  }
}

extension [FactDraft] {
  /// In the order of the output; what is sorted is small, the facts are moved once.
  func inOutputOrder() -> [FactDraft] {
    let order = map { (place: $0.place, id: $0.id) }
    return indices.sorted { left, right in
      let (first, second) = (order[left], order[right])
      return first.place != second.place ? first.place < second.place : first.id < second.id
    }.map { self[$0] }
  }
}

extension FactType {
  /// Place in the order of the names.
  fileprivate var rank: Int {
    switch self {
    case .action: 0
    case .claim: 1
    case .duration: 2
    case .entity: 3
    case .measure: 4
    case .money: 5
    case .proceeding: 6
    case .relation: 7
    }
  }
}

extension FactDraft {
  /// The fact of type `entity` of an entity with its first mention and the spans of all; nil for
  /// kinds that are not facts (places, groups), unless they are on a watch list.
  init?(entity: Entity, first: Mention, spans: @autoclosure () -> [TextSpan]) {
    // Whom only a role or a group names is no entity of its own.
    guard entity.kind.isEntityFact || entity.watchList != nil, entity.origin != .role else {
      return nil
    }
    var fields = [
      FactField("entity", .text(entity.id)), FactField("kind", .text(entity.kind.rawValue)),
      FactField("name", .text(entity.name)),
    ]
    if let country = entity.country { fields.append(FactField("country", .text(country))) }
    if entity.origin == .userList, !entity.external.isEmpty {
      let external = entity.external.map { FactField($0.key, .text($0.value)) }
      fields.append(FactField("external", .object(external)))
    }
    self.init(
      frame: FactFrame(
        type: .entity, subtype: entity.kind.rawValue, sentence: first.sentence, span: first.span,
        fields: fields, rule: first.rule),
      mentionSpans: spans())
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
