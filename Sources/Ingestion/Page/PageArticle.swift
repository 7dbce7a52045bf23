import DocumentModel

/// An article that is a whole HTML page.
enum PageArticle {
  /// The text is the title, a blank line, and the paragraphs, headings and items of the article
  /// with blank lines between them.
  ///
  /// - Parameters:
  ///   - declaredCharset: what the header of the response says, which goes before the page's own.
  ///   - url: where the page was found, if that is known; else the page's own word is taken.
  static func made(
    of raw: [UInt8], _ place: FilePlace, declaredCharset: String?, url: String?
  ) -> Result<Article, IngestionError> {
    do throws(TextFault) {
      let declared = declaredCharset ?? DeclaredCharset.inPage(raw)
      let decoded = try Charset.decoded(raw, declared: declared)
      var article = try article(decoded.bytes, place, url: url)
      article.diagnostics = decoded.diagnostics + article.diagnostics
      return .success(article)
    } catch {
      return .failure(place.error(error, in: raw))
    }
  }

  private static func article(
    _ html: [UInt8], _ place: FilePlace, url: String?
  ) throws(TextFault) -> Article {
    let tree = try HTMLParser.tree(of: html)
    let page = PageMetadata(tree)
    let furniture = PageFurniture(
      tree, words: .shared, isLiveBlog: page.linked.isLiveBlog)
    let title = page.title
    let main = MainText(tree, words: .shared, furniture: furniture)
    var blocks = main.blocks(title: title.map { Array($0.utf8) })
    if let whole = hiddenText(page, shown: blocks) { blocks = whole }
    guard !blocks.isEmpty else {
      throw TextFault(
        stage: .parse,
        message: "holds no article: no paragraph of text; it may be built by a script")
    }
    let published = page.published(before: blocks[0].node)
    let text =
      (title.map { Array($0.utf8) + [0x0A, 0x0A] } ?? []) + PageText.bytes(of: blocks) + [0x0A]
    let repaired = TextRepair.repaired(text)
    return Article(
      source: place.source, bytes: repaired.bytes,
      metadata: ArticleMetadata(
        title: title, url: url ?? page.url, publisher: page.publisher, published: published,
        publishedBasis: published == nil ? .none : .htmlMeta, language: page.language ?? "en"),
      diagnostics: repaired.notes.map { Diagnostic(code: "repaired", message: $0) }
        + notes(page, furniture, text))
  }

  /// The text that a page gives in JSON-LD where it shows hardly any: it is shown by a script.
  private static func hiddenText(_ page: PageMetadata, shown: [PageBlock]) -> [PageBlock]? {
    guard let body = page.linked.body else { return nil }
    let length = shown.reduce(0) { $0 + $1.text.count }
    guard body.utf8.count > 300, length * 4 < body.utf8.count else { return nil }
    return body.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }.map {
      PageBlock(kind: .paragraph, text: Array($0.utf8), node: 0)
    }
  }

  private static func notes(
    _ page: PageMetadata, _ furniture: PageFurniture, _ text: [UInt8]
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if page.linked.isPaid {
      notes.append(
        Diagnostic(code: "paywall", message: "the page says that its text is for subscribers"))
    }
    let words = text.split(whereSeparator: ArticleText.isSpace).count
    if let said = page.linked.wordCount, said > 100, words * 3 < said * 2 {
      notes.append(
        Diagnostic(
          code: "truncated",
          message: "the page says that the article has \(said) words and shows \(words)"))
    }
    return notes
  }
}
