import DocumentModel

/// An article that is a whole HTML page.
enum PageArticle {
  /// - Parameters:
  ///   - declaredCharset: what the header of the response says, which goes before the page's own.
  ///   - url: where the page was found, if that is known; else the page's own word is taken.
  static func made(
    of raw: [UInt8], _ place: FilePlace, declaredCharset: String?, url: String?
  ) -> Result<Article, IngestionError> {
    do throws(TextFault) {
      let decoded = try Charset.decoded(raw, declared: declaredCharset)
      let text = HTMLFragment.text(of: decoded.bytes)
      guard !text.isEmpty else { throw TextFault(stage: .parse, message: "holds no text") }
      return .success(
        Article(
          source: place.source, bytes: text, metadata: ArticleMetadata(url: url),
          diagnostics: decoded.diagnostics))
    } catch {
      return .failure(place.error(error, in: raw))
    }
  }
}
