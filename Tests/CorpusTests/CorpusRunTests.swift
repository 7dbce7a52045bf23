import Testing

/// The pipeline over the corpus, judged by what its authors expect.
@Suite("Corpus")
struct CorpusRunTests {
  @Test(
    .enabled(if: CorpusExtraction.isJudged, "the pack has no rules for facts yet"),
    arguments: try CorpusFolder.articles())
  func factsAreAsExpected(article: CorpusFolder.Article) throws {
    let json = try CorpusExtraction.shared.get().articleJSON(article)
    for failure in Judge(facts: try OutputArticle(parsing: json)).failures(article.expectations) {
      Issue.record("\(failure.message)")
    }
  }

  @Test func everyArticleGivesAnArticleObject() throws {
    let extraction = try CorpusExtraction.shared.get()
    for article in try CorpusFolder.articles() {
      let json = try OutputJSON(parsing: extraction.articleJSON(article))
      #expect(json["schema"]?.text == "trade-facts/1", "\(article)")
      #expect(json["document"]?["source"]?.text == "\(article.name).txt")
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
    for entry in article.expectations.expected + article.expectations.open {
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
