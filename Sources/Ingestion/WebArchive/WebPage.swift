import DocumentModel

/// HTML or plain text of a web archive.
struct WebPage: Sendable {
  private let isHTML: Bool
  private let charset: String?
  let body: [UInt8]

  /// - Parameter type: the `Content-Type`, if one is stated.
  /// - Returns: nil for what is neither HTML nor text.
  init?(type: String?, body: [UInt8]) {
    let field = FieldValue(type ?? "text/html")
    switch field.value {
    case "text/html", "application/xhtml+xml": isHTML = true
    case "text/plain": isHTML = false
    default: return nil
    }
    charset = field["charset"]
    self.body = body
  }

  /// What its article depends on, besides the body.
  var kind: String { (isHTML ? "html" : "text") + (charset.map { ";" + $0 } ?? "") }

  func article(_ place: FilePlace, url: String?) -> Result<Article, IngestionError> {
    if isHTML { return PageArticle.made(of: body, place, declaredCharset: charset, url: url) }
    return TextArticle.made(of: body, place, declaredCharset: charset).map { article in
      var article = article
      article.metadata.url = article.metadata.url ?? url
      return article
    }
  }
}
