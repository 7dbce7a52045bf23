import Testing

/// The pipeline over the corpus, judged by what its authors expect.
@Suite("Corpus")
struct CorpusRunTests {
  @Test(
    .enabled(if: CorpusExtraction.articleJSON != nil, "the pipeline gives no JSON yet"),
    arguments: try CorpusFolder.articles())
  func factsAreAsExpected(article: CorpusFolder.Article) throws {
    let articleJSON = try #require(CorpusExtraction.articleJSON)
    let facts = try ArticleFacts(parsing: articleJSON(article))
    for failure in Judge(facts: facts).failures(article.expectations) {
      Issue.record("\(failure.message)")
    }
  }
}

/// Slips in the expectations themselves.
@Suite("Corpus files")
struct CorpusFileTests {
  @Test(arguments: try CorpusFolder.articles())
  func expectationsAreReadable(article: CorpusFolder.Article) {
    #expect(article.problems.map(\.description) == [])
    #expect(article.expectations.expected.count >= 4)
    #expect(!article.expectations.wrong.isEmpty)
  }

  /// Texts that are said to be copied from the article.
  @Test(arguments: try CorpusFolder.articles())
  func quotedTextsOccur(article: CorpusFolder.Article) {
    let text = plain(String(decoding: article.text, as: UTF8.self))
    for entry in article.expectations.expected {
      for key in ["cue", "content", "responds_to"] {
        for value in entry.values(of: key) {
          #expect(text.contains(plain(value)), "line \(entry.line): \(key)")
        }
      }
    }
  }

  private func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
