import DocumentModel

/// The place, and where given the date, that a news agency puts before the first sentence:
/// `WASHINGTON, May 14 (Newswire) - The`, `(Trade weekly, 11 Feb 2022) -- Canada`.
public struct Dateline: Equatable, Sendable {
  /// The words before the date or bracket: a town, with its country where that is given.
  public var place: TextSpan?
  /// The day as written.
  public var date: TextSpan?
  /// Byte offset of the first word after the dash.
  public var bodyStart: UInt32

  public init(place: TextSpan?, date: TextSpan?, bodyStart: UInt32) {
    self.place = place
    self.date = date
    self.bodyStart = bodyStart
  }

  /// The dateline at the start of one of the first paragraphs.
  public static func find(in document: Document) -> Dateline? {
    let view = TokenView(bytes: document.bytes, tokens: document.tokens)
    var paragraph = -1
    for sentence in document.sentences.prefix(6) where sentence.paragraph != paragraph {
      paragraph = sentence.paragraph
      guard sentence.kind == .body else { continue }
      if let found = DatelineReader(view, sentence.tokens).read() { return found }
    }
    return nil
  }
}
