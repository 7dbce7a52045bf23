import DocumentModel

/// An article that is a whole Markdown file. Its text stays as written; the marks of Markdown are
/// hidden from the rules.
enum MarkdownArticle {
  static func made(of raw: [UInt8], _ place: FilePlace) -> Result<Article, IngestionError> {
    TextArticle.made(of: raw, place).map { article in
      var article = article
      article.boilerplate = MarkdownMarks.spans(in: article.bytes)
      article.metadata.title = article.metadata.title.map { MarkdownMarks.removed(from: $0) }
      return article
    }
  }
}
