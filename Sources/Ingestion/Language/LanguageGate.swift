import DocumentModel

/// Lets in the articles that the rules can read: those in English, and those too short to tell.
struct LanguageGate {
  /// Lets all in, and only says what they are in.
  var readsAny: Bool

  /// The article with its language, or why it is not read.
  ///
  /// - Parameter line: of the article in its file, where it is one of several.
  func checked(
    _ result: Result<Article, IngestionError>, _ place: FilePlace, line: Int? = nil
  ) -> Result<Article, IngestionError> {
    guard case .success(var article) = result, let found = LanguageProfile(of: article.bytes) else {
      return result
    }
    if found.code != "en", !readsAny {
      return .failure(
        IngestionError(
          location: place.location, source: article.source, line: line, stage: .language,
          message: "is in \(found.name) (\(found.code)); the rules read English"))
    }
    // What is declared is kept where it says the same: `en-US` is English.
    let declared = article.metadata.language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    if declared != found.code { article.metadata.language = found.code }
    return .success(article)
  }
}
