import DocumentModel

@testable import Facts

/// A small article whose offsets, keys and ids are worked out by hand (and by Python's hashlib).
enum ExampleArticle {
  static let text = """
    Orrin Steel 😀 called the “duty” unfair.
    The ministry may impose a 25 percent duty.
    The ministry may impose a 25 percent duty.

    """

  static let bytes = Array(text.utf8)

  /// The bytes of the `count`th occurrence of some words, counted from 1.
  static func span(_ words: String, _ count: Int = 1) -> TextSpan {
    let needle = Array(words.utf8)
    var found = 0
    for start in bytes.indices where bytes[start...].starts(with: needle) {
      found += 1
      if found == count { return TextSpan(start, start + needle.count) }
    }
    return TextSpan(0, 0)
  }

  static var document: Document {
    let lines = [
      span("Orrin Steel 😀 called the “duty” unfair."),
      span("The ministry may impose a 25 percent duty."),
      span("The ministry may impose a 25 percent duty.", 2),
    ]
    return Document(
      article: Article(
        source: "news/orrin.txt", bytes: bytes,
        metadata: ArticleMetadata(
          title: "Orrin", published: CalendarDate(year: 2024, month: 3, day: 1),
          publishedBasis: .option)),
      tokens: [],
      sentences: lines.map { Sentence(span: $0, tokens: 0..<0, paragraph: 0, kind: .body) },
      quotations: [])
  }

  static let orrin = Entity(
    id: "x-company:orrin-steel", kind: .company, name: "Orrin Steel", origin: .suffixRule)
  static let ministry = Entity(
    id: "xx-ministry", kind: .agency, name: "Ministry of Trade", country: "XK",
    origin: .gazetteer, external: [("ticker", "T"), ("ftm", "PublicBody")])
  static let unseen = Entity(id: "us-doc", kind: .agency, name: "Unseen", origin: .gazetteer)

  static var mentions: [Mention] {
    let rate = PercentValue(number: ExactDecimal(25))
    return [
      Mention(
        kind: .agency, form: .nominal, span: span("The ministry", 2), sentence: 2, entity: 1,
        rule: "list"),
      Mention(
        kind: .agency, form: .nominal, span: span("The ministry"), sentence: 1, entity: 1,
        rule: "list"),
      Mention(
        kind: .company, form: .name, span: span("Orrin Steel"), sentence: 0, entity: 0,
        rule: "suffix"),
      Mention(
        kind: .percent, form: .value, span: span("25 percent"), sentence: 1,
        value: .percent(rate), rule: "percent"),
      Mention(kind: .product, form: .nominal, span: span("duty"), sentence: 0, rule: "drop"),
    ]
  }

  static var frames: [FactFrame] {
    [
      FactFrame(
        type: .action, subtype: "tariff", sentence: 2, span: span("may impose", 2),
        roles: [FactRole("actor", [Filler(mention: 0)])],
        fields: [FactField("status", .text("considered"))], certainty: .possible,
        rule: "tariff"),
      FactFrame(
        type: .claim, subtype: "criticism", sentence: 0, span: span("called"),
        roles: [
          FactRole("source", [Filler(mention: 2, sourceType: "named_org")]),
          FactRole("target", []),
          FactRole("content", [Filler(span: span("the “duty” unfair"))]),
          FactRole("responds_to", [Filler(fact: 2)]),
        ],
        fields: [FactField("cue_class", .text("call"))], rule: "call"),
      FactFrame(
        type: .action, subtype: "tariff", sentence: 1, span: span("may impose"),
        roles: [FactRole("actor", [Filler(mention: 1)])],
        fields: [
          FactField("status", .text("considered")),
          FactField("rate", .value(.percent(PercentValue(number: ExactDecimal(25))))),
        ],
        certainty: .possible, polarity: false, holder: 1, rule: "tariff", cluster: "e1"),
    ]
  }

  static var extracted: ExtractedArticle {
    ExtractedArticle(
      document: document, entities: [orrin, ministry, unseen], mentions: mentions,
      frames: frames,
      diagnostics: [
        Diagnostic(code: "match_limit", message: "stopped"),
        Diagnostic(code: "vetoed", span: span("unfair"), rule: "r", message: "veto"),
      ])
  }

  static func facts(_ article: ExtractedArticle = extracted) throws -> ArticleFacts {
    try ArticleFacts(article, identity: Identity())
  }
}
