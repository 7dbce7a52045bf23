import DocumentModel

/// An article that is a PDF file. Its text is what `pdftotext` (of Poppler) gives, as it is; that
/// program is asked only when a PDF is there, and is not needed for anything else.
enum PDFArticle {
  /// - Parameters:
  ///   - limit: bytes that its text may have.
  ///   - seconds: as long as `pdftotext` may take; a page takes a fraction of one.
  static func made(
    of raw: [UInt8], _ place: FilePlace, limit: Int, seconds: Int
  ) -> Result<Article, IngestionError> {
    do throws(TextFault) {
      // The file goes in on standard input: no name of it is ever an argument.
      let end = OtherProgram.run(
        "pdftotext", ["-enc", "UTF-8", "-nopgbrk", "-q", "-", "-"], input: raw,
        maxOutput: limit, seconds: seconds)
      let text = try output(end, limit: limit, seconds: seconds)
      let decoded = try Charset.decoded(text, declared: nil)
      let title = ArticleTitle.found(in: decoded.bytes, from: 0)
      return .success(
        Article(
          source: place.source, bytes: decoded.bytes, metadata: ArticleMetadata(title: title),
          diagnostics: decoded.diagnostics))
    } catch {
      return .failure(place.error(error.message, stage: error.stage))
    }
  }

  private static func output(
    _ end: OtherProgram.End, limit: Int, seconds: Int
  ) throws(TextFault) -> [UInt8] {
    switch end {
    case .done(let text) where text.allSatisfy(ArticleText.isSpace):
      throw TextFault(
        stage: .parse, message: "holds no text, perhaps pictures of pages; run OCR on it first")
    case .done(let text): return text
    case .missing:
      throw TextFault(
        stage: .open,
        message: "is PDF, for which pdftotext is needed; install it (Debian:"
          + " poppler-utils, Homebrew: poppler)")
    case .tooMuch:
      throw TextFault(stage: .limit, message: FilePlace.tooLarge("its text", limit))
    case .tooLong:
      throw TextFault(
        stage: .limit,
        message: "pdftotext took longer than \(seconds) s; raise --max-seconds to wait longer")
    case .failed(let code):
      throw TextFault(
        stage: .parse, message: "is no PDF that pdftotext can read (it ended with \(code))")
    }
  }
}
