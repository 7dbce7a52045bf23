import DocumentModel

/// An extracted article with identities and in the order of the output; the writers write it.
public struct ArticleFacts: Sendable {
  public let article: ExtractedArticle
  public let documentID: String
  public let documentKey: String
  /// 64 digits.
  public let textHash: String
  let slices: ArticleSlices
  let entityMentions: EntityMentions
  /// Keys of the frames, by the index that roles and holders use.
  let frameKeys: [ShortHash]
  /// In the order of the output.
  let facts: [FactDraft]

  /// Throws where a span is not a slice of the text or an index leads nowhere.
  public init(_ article: ExtractedArticle, identity: Identity) throws(FactsError) {
    let source = article.document.article
    self.article = article
    textHash = try identity.sha256(source.bytes, in: 0..<source.bytes.count)
    documentID = identity.documentID(textHash: textHash)
    documentKey = try identity.documentKey(url: source.metadata.url, source: source.source)
    slices = ArticleSlices(article: source, offsets: ScalarOffsets(source.bytes))
    entityMentions = try EntityMentions(article)
    let assembler = FactAssembler(
      article: article, documentKey: documentKey, slices: slices, identity: identity)
    let drafts = try assembler.drafts(entityMentions)
    frameKeys = drafts.prefix(article.frames.count).map(\.key)
    facts = drafts.inOutputOrder()
  }

  public var factCount: Int { facts.count }

  /// Ids of the entities that are on a watch list of the user.
  public var watchedEntities: [String] {
    article.entities.indices.filter {
      article.entities[$0].watchList != nil && !entityMentions[$0].isEmpty
    }.map { article.entities[$0].id }
  }
}

// MARK: What only the article object lists

extension ArticleFacts {
  func mentions() throws(FactsError) -> [ListedMention] {
    try ListedMention.list(
      article.mentions, slices: slices, document: documentID, identity: Identity())
  }

  func entities() throws(FactsError) -> [ListedEntity] {
    try ListedEntity.list(article, entityMentions, slices: slices)
  }

  var diagnostics: [Diagnostic] {
    let last = TextSpan(start: .max, end: .max)
    return article.diagnostics.sorted { left, right in
      let (first, second) = (left.span ?? last, right.span ?? last)
      if first != second { return first < second }
      return (left.code, left.rule ?? "", left.message)
        < (right.code, right.rule ?? "", right.message)
    }
  }
}
