import DocumentModel

/// For each entity of an article its mentions, in text order.
struct EntityMentions: Sendable {
  /// Indices into the mentions of the article, entity by entity.
  private var order: [Int] = []
  private var starts: [Int]

  /// Throws where a mention leads to no entity.
  init(_ article: ExtractedArticle) throws(FactsError) {
    starts = [Int](repeating: 0, count: article.entities.count + 1)
    for index in article.mentions.indices {
      guard let entity = article.mentions[index].entity else { continue }
      guard article.entities.indices.contains(entity) else {
        let source = article.document.article.source
        throw .reference(what: "entity", index: entity, source: source)
      }
      starts[entity + 1] += 1
      order.append(index)
    }
    for entity in article.entities.indices { starts[entity + 1] += starts[entity] }
    let places = article.mentions.map { (entity: $0.entity ?? 0, span: $0.span) }
    order.sort { left, right in
      let (first, second) = (places[left], places[right])
      if first.entity != second.entity { return first.entity < second.entity }
      return first.span != second.span ? first.span < second.span : left < right
    }
  }

  subscript(entity: Int) -> ArraySlice<Int> { order[starts[entity]..<starts[entity + 1]] }
}
