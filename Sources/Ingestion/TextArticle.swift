import DocumentModel

/// An article that is a whole text file.
enum TextArticle {
  static func made(of raw: [UInt8], _ place: FilePlace) -> Result<Article, IngestionError> {
    do {
      let text = try ArticleText.normalized(raw)
      let front = FrontMatter(text)
      var metadata = front?.metadata ?? ArticleMetadata()
      metadata.title = metadata.title ?? ArticleTitle.found(in: text, from: front?.end ?? 0)
      return .success(Article(source: place.source, bytes: text, metadata: metadata))
    } catch {
      guard let offset = error.offset else {
        return .failure(place.error(error.message, stage: error.stage))
      }
      let before = raw[..<offset]
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let line = before.count { $0 == 0x0A } + 1
      return .failure(
        place.error(error.message, line: line, column: offset - lineStart + 1, stage: error.stage))
    }
  }
}
