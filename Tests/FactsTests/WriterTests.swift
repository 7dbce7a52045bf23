import DocumentModel
import Testing

@testable import Facts

@Suite struct WriterTests {
  private func text(_ format: FactsFormat, _ article: ExtractedArticle) throws -> String {
    String(decoding: try format.bytes(of: ExampleArticle.facts(article)), as: UTF8.self)
  }

  private func lines() throws -> [String] {
    try text(.facts, ExampleArticle.extracted).split(separator: "\n").map(String.init)
  }

  @Test func factsAreInTheOrderOfTheText() throws {
    let facts = try ExampleArticle.facts().facts
    let order = facts.map { "\($0.frame.type) \($0.frame.span.start)" }
    // Bytes: the emoji is 3 more, the curly quotes 4 more.
    #expect(order == ["entity 0", "claim 17", "entity 47", "action 60", "action 103"])
  }

  @Test func entityLine() throws {
    let span = #"{"start":0,"end":11,"text":"Orrin Steel"}"#
    let expected =
      #"{"id":"f-1c1fdd380f4f6549","key":"k-64096741120e220e","type":"entity","#
      + #""subtype":"company","sentence":0,"span":"# + span + #","roles":{},"#
      + #""entity":"x-company:orrin-steel","kind":"company","name":"Orrin Steel","mentions":["#
      + span + #"],"certainty":"certain","polarity":"+","holder":"author","confidence":"high","#
      + #""rule":"suffix","document":{"key":"l-7333f8848136060a","source":"news/orrin.txt","#
      + #""title":"Orrin","published":"2024-03-01"},"context":{"start":0,"end":39,"#
      + #""text":"Orrin Steel 😀 called the “duty” unfair."}}"#
    #expect(try lines()[0] == expected)
  }

  @Test func claimLine() throws {
    let line = try lines()[1]
    let roles =
      #""roles":{"source":[{"entity":"x-company:orrin-steel","name":"Orrin Steel","#
      + #""kind":"company","form":"name","span":{"start":0,"end":11,"text":"Orrin Steel"},"#
      + #""source_type":"named_org"}],"content":[{"span":{"start":21,"end":38,"#
      + #""text":"the “duty” unfair"}}],"responds_to":[{"fact":"k-5306f21f159882a7"}]},"#
      + #""cue_class":"call","certainty":"certain""#
    #expect(line.contains(roles))
    #expect(!line.contains("target"), "a role without fillers is left out")
  }

  @Test func actionLine() throws {
    let tail =
      #""status":"considered","rate":{"number":"25","modifier":"exact","unit":"percent"},"#
      + #""certainty":"possible","polarity":"-","holder":{"fact":"k-d97d1a42ab180984"},"#
      + #""confidence":"high","cluster":"e1","rule":"tariff","document""#
    #expect(try lines()[3].contains(tail))
  }

  @Test func articleObject() throws {
    let article = try text(.articles, ExampleArticle.extracted)
    #expect(article.hasSuffix("}\n"))
    let document =
      #"{"schema":"trade-facts/1","document":{"id":"d-794f09c3b5e06b0f","#
      + #""key":"l-7333f8848136060a","source":"news/orrin.txt","title":"Orrin","#
      + #""published":"2024-03-01","published_basis":"option","language":"en","characters":126,"#
      + #""offset_unit":"unicode-scalar","text_sha256":"#
      + #""794f09c3b5e06b0f03ca96ef08dc2d47701a97221e8e11b049c0641fb7bb32fe","#
      + #""sentences":[[0,39],[40,82],[83,125]]},"entities":["#
      + #"{"id":"x-company:orrin-steel","kind":"company","name":"Orrin Steel","#
      + #""origin":"suffix_rule","seen":["Orrin Steel"]},"#
      + #"{"id":"xx-ministry","kind":"agency","name":"Ministry of Trade","country":"XK","#
      + #""origin":"gazetteer","external":{"ftm":"PublicBody","ticker":"T"},"#
      + #""seen":["The ministry"]}],"mentions":[{"id":"m-80ce57fbea6176bb","kind":"company","#
      + #""form":"name","sentence":0,"span":{"start":0,"end":11,"text":"Orrin Steel"},"#
      + #""entity":"x-company:orrin-steel"},"#
    #expect(article.hasPrefix(document))
    let end =
      #""diagnostics":[{"code":"vetoed","span":{"start":32,"end":38,"text":"unfair"},"rule":"r","#
      + #""message":"veto"},{"code":"match_limit","message":"stopped"}]}"# + "\n"
    #expect(article.hasSuffix(end))
    #expect(!article.contains("us-doc"), "an entity that nothing refers to is left out")
    #expect(!article.contains("drop"), "a mention that names nothing is left out")
  }

  @Test func aWatchListIsInTheFactOfItsEntity() throws {
    var article = ExampleArticle.extracted
    #expect(!(try text(.facts, article).contains("external")))
    article.entities[1].origin = .userList
    article.entities[1].addWatchList("ports")
    article.entities[1].addWatchList("ports")
    let facts = try text(.facts, article)
    let external = #""external":{"ftm":"PublicBody","ticker":"T","watch_list":"ports"}"#
    #expect(facts.contains(#""country":"XK",\#(external),"mentions":["#))
    #expect(try ExampleArticle.facts(article).watchedEntities == ["xx-ministry"])
    #expect(try ExampleArticle.facts().watchedEntities == [])
  }

  @Test func aPlaceIsAFactOnAWatchListOnly() throws {
    var article = ExampleArticle.extracted
    article.entities[0].kind = .place
    #expect(!(try text(.facts, article).contains(#""subtype":"place""#)))
    article.entities[0].addWatchList("ports")
    #expect(try text(.facts, article).contains(#""subtype":"place""#))
  }

  @Test(arguments: FactsFormat.allCases)
  func oneWriterGivesForEachArticleWhatOneOfItsOwnWould(_ format: FactsFormat) throws {
    let long = try ExampleArticle.facts()
    var less = ExampleArticle.extracted
    less.frames.removeAll()
    let short = try ExampleArticle.facts(less)
    var writer = ArticlePartWriter(format)
    let parts = try [long, short, long].map { try writer.bytes(of: $0) }
    #expect(try parts == [long, short, long].map { try format.bytes(of: $0) })
    #expect(parts[0] != parts[1])
  }

  @Test func indentedArticlesMakeOneArray() throws {
    let format = FactsFormat.json
    let facts = try ExampleArticle.facts()
    let one = try format.bytes(of: facts)
    let bytes = format.header + one + format.separator + one + format.footer
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("[\n  {\n    \"schema\": \"trade-facts/1\",\n"))
    #expect(text.contains("\n        \"span\": {\"start\": 0, \"end\": 11, "))
    #expect(text.hasSuffix("\n    ]\n  }\n]\n"))
    #expect(try FactsFile.read(bytes, name: "x").count == 10)
  }

  // MARK: What must never be written

  @Test(arguments: [
    (TextSpan(0, 0), SpanProblem.empty), (TextSpan(13, 20), .splitsScalar),
    (TextSpan(0, 14), .splitsScalar), (TextSpan(120, 134), .outside),
  ])
  func wrongSpansThrow(span: TextSpan, problem: SpanProblem) {
    var article = ExampleArticle.extracted
    article.frames[1].span = span
    let error = FactsError.span(
      start: Int(span.start), end: Int(span.end), source: "news/orrin.txt", problem: problem)
    #expect(throws: error) { try text(.facts, article) }
    article = ExampleArticle.extracted
    article.frames[1].roles[2].fillers[0].span = span
    #expect(throws: error) { try text(.facts, article) }
  }

  @Test func danglingReferencesThrow() {
    var article = ExampleArticle.extracted
    article.frames[2].holder = 9
    #expect(throws: FactsError.reference(what: "fact", index: 9, source: "news/orrin.txt")) {
      try text(.facts, article)
    }
    article = ExampleArticle.extracted
    article.frames[0].roles[0].fillers[0].mention = 99
    #expect(throws: FactsError.reference(what: "mention", index: 99, source: "news/orrin.txt")) {
      try text(.facts, article)
    }
  }
}
