import DocumentModel
import Tokenization

import RulePacks

/// A tokenizer with few words, and ways to write down what it gives.
enum Sample {
  static let settings = TokenizerSettings(
    beforeName: ["Mr", "Ms", "Sen", "Dr", "Gen", "St", "v", "vs"],
    beforeNumber: ["No", "Art", "Sec", "p"],
    anywhere: ["Inc", "Corp", "Co", "Ltd", "etc", "Jan", "Feb", "Sept", "Dec"],
    openers: ["The", "A", "It", "In", "But", "However", "He", "She"],
    speechVerbs: ["said", "asked"])

  static func document(_ text: String, _ settings: TokenizerSettings = settings) -> Document {
    document(Article(source: "sample", bytes: Array(text.utf8)), settings)
  }

  static func document(
    _ article: Article, _ settings: TokenizerSettings = settings
  ) -> Document {
    var vocabulary = Vocabulary()
    for word in ["u.s.", "huawei", "'s", "%", "-", "tariff"] { _ = vocabulary.intern(word.utf8) }
    let tokenizer = Tokenizer(vocabulary: vocabulary, settings: settings)
    return tokenizer.document(article)
  }

  static func sentences(_ text: String) -> [String] {
    let document = document(text)
    return document.sentences.map { document.text($0.span) }
  }

  static func kinds(_ text: String) -> String {
    let letters: [SentenceKind: String] = [.body: "b", .heading: "h", .bullet: "*"]
    return document(text).sentences.compactMap { letters[$0.kind] }.joined()
  }

  /// Tokens with a `|` between them.
  static func tokens(_ text: String) -> String {
    let document = document(text)
    return document.tokens.map { document.text($0.span) }.joined(separator: "|")
  }

  /// Contents of quotations; `~` after one without a closing mark, `>` after one that continues.
  static func quotations(_ text: String) -> [String] {
    let document = document(text)
    return document.quotations.map { quotation in
      let isOpen = quotation.content.end == quotation.span.end
      return document.text(quotation.content) + (isOpen ? "~" : "")
        + (quotation.continues ? ">" : "")
    }
  }
}
