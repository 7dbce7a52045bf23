import DocumentModel

/// An article that is a whole text file.
enum TextArticle {
  /// - Parameter declaredCharset: what a header says, if there is one.
  static func made(
    of raw: [UInt8], _ place: FilePlace, declaredCharset: String? = nil
  ) -> Result<Article, IngestionError> {
    do {
      let decoded = try Charset.decoded(raw, declared: declaredCharset)
      let text = decoded.bytes
      let front = FrontMatter(text)
      var metadata = front?.metadata ?? ArticleMetadata()
      metadata.title = metadata.title ?? ArticleTitle.found(in: text, from: front?.end ?? 0)
      return .success(
        Article(
          source: place.source, bytes: text, metadata: metadata,
          diagnostics: decoded.diagnostics))
    } catch {
      return .failure(place.error(error, in: raw))
    }
  }
}

extension FilePlace {
  /// The fault with its line and column in the bytes of the file.
  func error(_ fault: TextFault, in raw: [UInt8]) -> IngestionError {
    guard let offset = fault.offset else { return error(fault.message, stage: fault.stage) }
    let before = raw[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    return error(fault.message, line: line, column: offset - lineStart + 1, stage: fault.stage)
  }
}
