import DocumentModel
import Ingestion
import RulePacks
import Tokenization

/// Many articles made of the few of the corpus: in each copy the names that the rule pack does not
/// know, companies of its list, and the digits of large numbers are others, so that what the program
/// remembers of one article does not make the next one fast.
struct Sample {
  private let articles: [Article]
  private let pack: RulePack
  private let tokenizer: Tokenizer
  /// Companies whose names are one word.
  private let companies: [String]
  private let companyWords: Set<WordID>

  init(corpus: String, rules: String) throws {
    let reader = ArticleReader(sources: [.path(corpus)])
    var articles: [Article] = []
    while let article = reader.next() { articles.append(try article.get()) }
    self.articles = articles
    pack = try RulePack(folder: rules, checksPatterns: false)
    tokenizer = Tokenizer(vocabulary: pack.vocabulary, settings: TokenizerSettings())
    companies = pack.names.entries.filter { $0.kind == .company && Self.isPlain($0.name) }
      .map(\.name)
    let vocabulary = pack.vocabulary
    companyWords = Set(companies.map { vocabulary.lookup($0) })
  }

  /// The article with this number. The first ones are those of the corpus; then they come again
  /// in another order each time, varied.
  func text(_ number: Int) -> [UInt8] {
    let round = number / articles.count
    if round == 0 { return articles[number].bytes }
    var numbers = SeededNumbers(seed: UInt64(round))
    let order = articles.indices.shuffled(using: &numbers)
    return varied(articles[order[number % articles.count]], copy: number)
  }

  private func varied(_ article: Article, copy: Int) -> [UInt8] {
    var numbers = SeededNumbers(seed: UInt64(copy))
    var names: [ArraySlice<UInt8>: [UInt8]] = [:]
    var text: [UInt8] = []
    var place = 0
    for token in tokenizer.document(article).tokens {
      text += article.bytes[place..<Int(token.span.start)]
      let word = article.bytes[token.span.range]
      switch token.shape {
      case .capitalized where token.word == 0 || companyWords.contains(token.word):
        let name = names[word] ?? name(for: token, &numbers)
        names[word] = name
        text += name
      case .number where word.count > 2 && !Self.isYear(word):
        text += Self.number(like: word, &numbers)
      default: text += word
      }
      place = Int(token.span.end)
    }
    return text + article.bytes[place...]
  }

  private func name(for token: Token, _ numbers: inout SeededNumbers) -> [UInt8] {
    if token.word != 0, let company = companies.randomElement(using: &numbers) {
      return Array(company.utf8)
    }
    let syllables = ["bra", "dor", "fen", "gal", "hin", "kel", "lom", "mir", "nos", "pav", "rud"]
    var name = ""
    while name.utf8.count < token.span.count {
      name += syllables.randomElement(using: &numbers) ?? ""
    }
    return Array((name.prefix(1).uppercased() + name.dropFirst()).utf8)
  }

  /// The first digit stays, so that the number keeps its form.
  private static func number(
    like word: ArraySlice<UInt8>, _ numbers: inout SeededNumbers
  ) -> [UInt8] {
    [word[word.startIndex]]
      + word.dropFirst().map { byte in
        (0x30...0x39).contains(byte) ? UInt8.random(in: 0x30...0x39, using: &numbers) : byte
      }
  }

  private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 4 && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8))
  }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.count > 3 && name.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
  }
}
