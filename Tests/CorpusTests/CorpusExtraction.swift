/// Where the judge gets its facts: the one place at which the corpus meets the pipeline.
enum CorpusExtraction {
  /// Gives the article object (`schema: "trade-facts/1"`) of an article as JSON.
  ///
  /// Nil until `Extraction` writes JSON; the run over the corpus is skipped as long as it is.
  static let articleJSON: (@Sendable (CorpusFolder.Article) throws -> [UInt8])? = nil
}
