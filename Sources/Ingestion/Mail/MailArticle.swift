import DocumentModel

/// An article that came as a mail.
///
/// The text is that of the message, quoted replies and signature with it. Title, date and publisher
/// are those of its header: Subject, Date, and List-Id, else the domain of From.
enum MailArticle {
  static func made(of raw: [UInt8], _ place: FilePlace) -> Result<Article, IngestionError> {
    do throws(TextFault) {
      let header = MailHeader(raw)
      guard ["from", "date", "subject"].contains(where: { header.raw($0) != nil }) else {
        throw TextFault(stage: .parse, message: "has no header of a mail (From, Date, Subject)")
      }
      var body = MailBody(raw)
      guard let text = try body.text(header) else {
        throw TextFault(stage: .parse, message: "holds no text; its attachments are not read")
      }
      return .success(try article(of: text, header, place))
    } catch {
      return .failure(place.error(error.message, stage: error.stage))
    }
  }

  private static func article(
    of text: MailBody.Text, _ header: MailHeader, _ place: FilePlace
  ) throws(TextFault) -> Article {
    let decoded: DecodedText
    do {
      decoded = try Charset.decoded(text.bytes, declared: text.charset)
    } catch {
      throw TextFault(stage: error.stage, message: "the text of the mail: \(error.message)")
    }
    let bytes = text.isHTML ? HTMLFragment.text(of: decoded.bytes) : decoded.bytes
    guard !bytes.isEmpty else { throw TextFault(stage: .parse, message: "holds no text") }
    return Article(
      source: place.source, bytes: bytes, metadata: metadata(of: header),
      diagnostics: decoded.diagnostics)
  }

  private static func metadata(of header: MailHeader) -> ArticleMetadata {
    var metadata = ArticleMetadata(title: header.text("subject"), publisher: publisher(header))
    if let language = header.raw("content-language"), !language.isEmpty {
      metadata.language = language
    }
    if let date = header.raw("date").flatMap(WrittenDate.day) {
      metadata.published = date
      metadata.publishedBasis = .htmlMeta
    }
    return metadata
  }

  private static func publisher(_ header: MailHeader) -> String? {
    if let list = header.text("list-id") {
      let phrase = list.prefix { $0 != "<" }.trimmed.filter { $0 != "\"" }
      let name = phrase.isEmpty ? list.filter { $0 != "<" && $0 != ">" } : phrase
      if !name.isEmpty { return name }
    }
    guard let from = header.raw("from"), let at = from.lastIndex(of: "@") else { return nil }
    let domain = from[from.index(after: at)...].prefix {
      $0.isLetter || $0.isNumber || "-.".contains($0)
    }
    return domain.isEmpty ? nil : domain.lowercased()
  }
}
