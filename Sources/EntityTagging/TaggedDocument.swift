import DocumentModel

/// What tagging knows of a document: mentions, the entities behind them, and folded phrases.
public struct TaggedDocument: Sendable {
  public var document: Document
  public var mentions: [Mention] = []
  public var entities: [Entity] = []
  /// Larger phrases that stand for their heads ("Chinese telecoms giant Huawei").
  public var folds: [Fold] = []
  public var diagnostics: [Diagnostic] = []
  private var entityPlaces: [String: Int] = [:]

  public init(_ document: Document) { self.document = document }

  /// A phrase that counts as the mentions in it.
  public struct Fold: Sendable {
    public var span: TextSpan
    public var heads: [Int]
  }

  /// The index of an entity, adding it where it is new. What no list has is called by the fullest
  /// form of its name: "Norvik Steel AS" also after "Norvik Steel".
  public mutating func entity(_ entity: Entity) -> Int {
    if let known = entityPlaces[entity.id] {
      let isFuller =
        entity.name.utf8.count > entities[known].name.utf8.count
        && entity.name.utf8.starts(with: entities[known].name.utf8)
      if isFuller, entity.origin == .suffixRule { entities[known].name = entity.name }
      return known
    }
    entityPlaces[entity.id] = entities.count
    entities.append(entity)
    return entities.count - 1
  }

  /// The index of an entity by its id.
  public func entityIndex(_ id: String) -> Int? { entityPlaces[id] }

  /// Adds a mention and gives its index.
  @discardableResult
  public mutating func add(_ mention: Mention) -> Int {
    mentions.append(mention)
    return mentions.count - 1
  }

  /// The indices of the mentions, by their spans.
  func mentionsInTextOrder() -> [Int] {
    let mentions = mentions
    return mentions.indices.sorted { mentions[$0].span < mentions[$1].span }
  }

  /// The entity of a mention.
  public func entity(of mention: Int) -> Entity? {
    mentions[mention].entity.map { entities[$0] }
  }
}
