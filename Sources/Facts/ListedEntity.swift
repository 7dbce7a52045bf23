import DocumentModel

/// An entity of the output.
struct ListedEntity: Sendable {
  var entity: Entity
  /// The forms in which the article names it: sorted, each once.
  var seen: [String]
  /// Nil where only an affiliation refers to it.
  var firstMention: TextSpan?

  /// Those that a mention or an affiliation refers to, by first mention, then id.
  static func list(
    _ article: ExtractedArticle, _ entityMentions: EntityMentions, slices: ArticleSlices
  ) throws(FactsError) -> [ListedEntity] {
    let affiliations = try affiliatedEntities(article)
    var listed: [ListedEntity] = []
    for (index, entity) in article.entities.enumerated() {
      let mentions = entityMentions[index].map { article.mentions[$0].span }
      guard !mentions.isEmpty || affiliations.contains(index) else { continue }
      var seen: Set<String> = []
      for mention in mentions { seen.insert(try slices.text(mention)) }
      let forms = seen.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      listed.append(
        ListedEntity(entity: entity, seen: forms, firstMention: mentions.first))
    }
    return listed.sorted(by: precedes)
  }

  private static func affiliatedEntities(
    _ article: ExtractedArticle
  ) throws(FactsError) -> Set<Int> {
    var indices: Set<Int> = []
    for frame in article.frames {
      for filler in frame.roles.lazy.flatMap(\.fillers) {
        guard let entity = filler.affiliation else { continue }
        guard article.entities.indices.contains(entity) else {
          let source = article.document.article.source
          throw .reference(what: "entity", index: entity, source: source)
        }
        indices.insert(entity)
      }
    }
    return indices
  }

  private static func precedes(_ left: ListedEntity, _ right: ListedEntity) -> Bool {
    let last = TextSpan(start: .max, end: .max)
    let (first, second) = (left.firstMention ?? last, right.firstMention ?? last)
    if first.start != second.start { return first.start < second.start }
    return left.entity.id < right.entity.id
  }
}
