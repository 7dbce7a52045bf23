import DocumentModel
import RulePacks

/// Cuts articles into tokens, sentences and quotations.
///
/// Takes an `Article`, gives a `Document`. `"We will pay," it said. U.S. duties rose.` becomes two
/// sentences, one quotation, and tokens of which each carries the number of its word.
public struct Tokenizer: Sendable {
  private let vocabulary: Vocabulary
  private let words: SentenceWords
  private let boilerplate: BoilerplateLines
  private let cutter = TokenCutter()
  /// The number of each mark of one byte, found once.
  private let marks: [WordID]
  /// What each byte tells of the token that it stands in.
  private let kinds: [TokenBytes] = (UInt8.min...UInt8.max).map { TokenBytes(of: $0) }

  public init(vocabulary: Vocabulary, settings: TokenizerSettings) {
    self.vocabulary = vocabulary
    words = SentenceWords(settings)
    boilerplate = BoilerplateLines(settings.boilerplate)
    marks = (0..<128).map { (byte: UInt8) -> WordID in vocabulary.lookup([byte].span, 0, 1) }
  }

  public func document(_ article: Article) -> Document {
    let blanks = article.boilerplate + boilerplate.spans(in: article.bytes)
    let bytes = article.bytes.blanked(blanks)
    let view = TokenView(bytes: bytes, tokens: tokens(bytes))
    let blocks = Layout.blocks(view, words)
    let quotes = QuotationFinder.quotations(view, blocks)
    return Document(
      article: article, bytes: bytes, tokens: view.tokens,
      sentences: SentenceSplitter.sentences(view, words, blocks, quotes),
      quotations: quotes.map { $0.quotation(view) })
  }

  private func tokens(_ text: [UInt8]) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(text.count / 5 + 8)
    let bytes = text.span
    var place = 0
    while let piece = cutter.next(in: bytes, from: &place) {
      let word =
        if piece.shape == .mark, piece.end - piece.start == 1, bytes[piece.start] < 0x80 {
          marks[Int(bytes[piece.start])]
        } else {
          vocabulary.lookup(bytes, piece.start, piece.end)
        }
      var kinds: TokenBytes = []
      for place in piece.start..<piece.end { kinds.formUnion(self.kinds[Int(bytes[place])]) }
      result.append(
        Token(
          span: TextSpan(piece.start, piece.end), word: word, shape: piece.shape, bytes: kinds))
    }
    return result
  }
}
