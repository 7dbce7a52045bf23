/// An article cut into sentences, tokens and quotations. It owns the bytes.
public struct Document: Sendable {
  public var article: Article
  /// The text as the rules read it: that of the article, with spaces in the place of what is no text
  /// of its own. As many bytes, so a span means the same in both.
  public let bytes: [UInt8]
  /// In text order, without gaps of anything but white space.
  public var tokens: [Token]
  /// In text order, not overlapping; every token belongs to exactly one.
  public var sentences: [Sentence]
  /// In order of their start; an inner quotation follows the one that holds it.
  public var quotations: [Quotation]

  /// - Parameter bytes: where they differ from those of the article.
  public init(
    article: Article, bytes: [UInt8]? = nil, tokens: [Token], sentences: [Sentence],
    quotations: [Quotation]
  ) {
    self.article = article
    self.bytes = bytes ?? article.bytes
    self.tokens = tokens
    self.sentences = sentences
    self.quotations = quotations
  }

  /// The text of a span as the rules read it. Makes a `String`: for the edges, not for the way of an article.
  public func text(_ span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The text of a span on one line, each line break a space; as many bytes. For words that are looked
  /// for across the breaks of hard-wrapped articles.
  public func line(_ span: TextSpan) -> String {
    String(
      decoding: bytes[span.range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 },
      as: UTF8.self)
  }

  /// The sentence that holds a byte offset, or the last one that begins before it.
  public func sentenceIndex(at offset: UInt32) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// A sentence, heading, bullet or dateline-led first sentence.
public struct Sentence: Sendable {
  /// From the first to the last non-space byte, marks included.
  public var span: TextSpan
  /// Indices into `Document.tokens`.
  public var tokens: Range<Int>
  /// Number of the paragraph, counted from 0.
  public var paragraph: Int
  public var kind: SentenceKind

  public init(span: TextSpan, tokens: Range<Int>, paragraph: Int, kind: SentenceKind) {
    self.span = span
    self.tokens = tokens
    self.paragraph = paragraph
    self.kind = kind
  }
}

/// What a sentence is in the layout of the article.
public enum SentenceKind: UInt8, Sendable {
  case body
  /// The first line of an article, or a line that stands alone without a final mark.
  case heading
  case bullet
}

/// Words between quotation marks.
public struct Quotation: Sendable {
  /// With the marks.
  public var span: TextSpan
  /// Without the marks.
  public var content: TextSpan
  /// True where it goes on in the next paragraph, which opens with a mark again.
  public var continues: Bool

  public init(span: TextSpan, content: TextSpan, continues: Bool = false) {
    self.span = span
    self.content = content
    self.continues = continues
  }
}
