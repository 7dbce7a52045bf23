import DocumentModel

/// An extracted article with identities and in the order of the output; the writers write it.
public struct ArticleFacts: Sendable {
  public let article: ExtractedArticle
  public let documentID: String
  public let documentKey: String
  /// 64 digits.
  public let textHash: String
  let offsets: ScalarOffsets
  let entities: [ListedEntity]
  let mentions: [ListedMention]
  /// Keys of the frames, by the index that roles and holders use.
  let frameKeys: [String]
  /// In the order of the output.
  let facts: [FactDraft]
  let diagnostics: [Diagnostic]

  /// Throws where a span is not a slice of the text or an index leads nowhere.
  public init(_ article: ExtractedArticle, identity: Identity) throws(FactsError) {
    let source = article.document.article
    self.article = article
    textHash = try identity.sha256(source.bytes, in: 0..<source.bytes.count)
    documentID = identity.documentID(textHash: textHash)
    documentKey = try identity.documentKey(url: source.metadata.url, source: source.source)
    offsets = ScalarOffsets(source.bytes)
    let slices = ArticleSlices(article: source, offsets: offsets)
    mentions = try ListedMention.list(
      article.mentions, slices: slices, document: documentID, identity: identity)
    let byEntity = try Self.mentionsByEntity(article)
    entities = try ListedEntity.list(article, byEntity: byEntity, slices: slices)
    let assembler = FactAssembler(
      article: article, documentKey: documentKey, slices: slices, identity: identity)
    let drafts = try assembler.drafts(byEntity: byEntity)
    frameKeys = drafts.prefix(article.frames.count).map(\.key)
    facts = drafts.sorted(by: FactDraft.precedes)
    diagnostics = Self.ordered(article.diagnostics)
  }

  public var factCount: Int { facts.count }

  var slices: ArticleSlices {
    ArticleSlices(article: article.document.article, offsets: offsets)
  }

  /// For each entity its mentions, in text order.
  private static func mentionsByEntity(
    _ article: ExtractedArticle
  ) throws(FactsError) -> [[Mention]] {
    var lists = [[Mention]](repeating: [], count: article.entities.count)
    for mention in article.mentions {
      guard let entity = mention.entity else { continue }
      guard lists.indices.contains(entity) else {
        let source = article.document.article.source
        throw .reference(what: "entity", index: entity, source: source)
      }
      lists[entity].append(mention)
    }
    for index in lists.indices { lists[index].sort { $0.span < $1.span } }
    return lists
  }

  private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let last = TextSpan(start: .max, end: .max)
    return diagnostics.sorted { left, right in
      let (first, second) = (left.span ?? last, right.span ?? last)
      if first != second { return first < second }
      return (left.code, left.rule ?? "", left.message)
        < (right.code, right.rule ?? "", right.message)
    }
  }
}
