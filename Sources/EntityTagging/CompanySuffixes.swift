import DocumentModel
import RulePacks

/// "Inc.", "Co., Ltd.", "GmbH": what may follow the name of a company.
enum CompanySuffixes {
  /// True where a suffix begins at a token.
  static func follows(_ token: Int, _ document: Document, _ pack: RulePack) -> Bool {
    end(from: token, document, pack) > token
  }

  /// The token after the suffixes that begin at `token`; `token` itself where there are none.
  static func end(from token: Int, _ document: Document, _ pack: RulePack) -> Int {
    guard token < document.tokens.count else { return token }
    let limit = document.sentences[document.sentenceIndex(at: document.tokens[token].span.start)]
      .tokens.upperBound
    var end = token
    while end < limit {
      var next = end
      if isMark(",", next, document) { next += 1 }
      guard next < limit, pack.suffixes.contains(document.tokens[next].word),
        isWritten(next, document)
      else { break }
      next += 1
      if next < limit, isMark(".", next, document), isAbbreviated(next - 1, document),
        next + 1 < limit || isInnerPeriod(next, document)
      {
        next += 1
      }
      end = next
    }
    return end
  }

  private static func isMark(_ mark: Unicode.Scalar, _ token: Int, _ document: Document) -> Bool {
    let span = document.tokens[token].span
    return span.count == 1 && document.bytes[Int(span.start)] == UInt8(ascii: mark)
  }

  /// "as" and "co" are suffixes only in capitals; "plc" is written small.
  private static func isWritten(_ token: Int, _ document: Document) -> Bool {
    let bytes = document.bytes[document.tokens[token].span.range]
    return document.tokens[token].shape != .lower || bytes.elementsEqual("plc".utf8)
  }

  private static func isAbbreviated(_ token: Int, _ document: Document) -> Bool {
    document.tokens[token].span.count <= 5
  }

  /// A period that ends the sentence is no part of the name, though it may abbreviate, too.
  private static func isInnerPeriod(_ token: Int, _ document: Document) -> Bool {
    let sentence = document.sentenceIndex(at: document.tokens[token].span.start)
    return token + 1 < document.sentences[sentence].tokens.upperBound
  }
}
