import DocumentModel
import Testing
import Tokenization

@testable import RuleMatching
@testable import RulePacks

/// At which things of a sentence a pattern can begin, as its filter sees it.
@Suite("Token filters") struct TokenFilterTests {
  /// - Parameters:
  ///   - things: words of the text that count as one thing of a kind.
  ///   - fragments: what `{=name}` stands for.
  private func starts(
    _ pattern: String, in text: String, things: [(words: String, kind: SlotKind)] = [],
    fragments: [String: String] = [:], isCaseless: Bool = true
  ) throws -> [String]? {
    let names = PatternVocabulary(
      classes: WordClasses(), fragments: fragments, slots: [:], status: StatusCues())
    var parser = PatternParser(pattern, names)
    var vocabulary = Vocabulary()
    let filter = TokenFilterWriter.filter(
      try parser.parse(), isCaseless: isCaseless, names.tokenClasses, &vocabulary)
    guard let filter else { return nil }
    var needs = NeedTable(names.needs.all)
    let steps = filter.steps.map { step in
      var step = step
      if step.namesClass { step.value = needs.number(of: step.value) }
      return step
    }
    needs.close()
    let document = Tokenizer(vocabulary: vocabulary, settings: TokenizerSettings())
      .document(Article(source: "test", bytes: Array(text.utf8)))
    #expect(document.sentences.count == 1)
    let units = try things.map { thing in
      let start = try #require(offset(of: thing.words, in: text))
      let end = start + thing.words.utf8.count
      return MaskUnit(
        span: TextSpan(start: UInt32(start), end: UInt32(end)), kind: thing.kind, mentions: [])
    }
    var found = FoundNeeds()
    found.reset(needs: needs.count, keys: 0)
    needs.find(in: document, 0, units[...], vocabulary, &found)
    guard found.things.canBeFiltered else { return nil }
    var run = FilterRun()
    let places = run.places(steps, steps.indices, found)
    var result: [String] = []
    var all = SentenceThings(document.tokens[document.sentences[0].tokens], units[...])
    var bit: UInt64 = 1
    while let thing = all.next() {
      if places & bit != 0 {
        result.append(
          String(decoding: document.bytes[Int(thing.start)..<Int(thing.end)], as: UTF8.self))
      }
      bit <<= 1
    }
    return result
  }

  private func operations(_ pattern: String) throws -> [TokenFilter.Operation] {
    let names = PatternVocabulary(
      classes: WordClasses(), fragments: [:], slots: [:], status: StatusCues())
    var parser = PatternParser(pattern, names)
    var vocabulary = Vocabulary()
    let filter = TokenFilterWriter.filter(
      try parser.parse(), isCaseless: true, names.tokenClasses, &vocabulary)
    return try #require(filter).steps.map(\.operation)
  }

  @Test func textsAreOneStep() throws {
    // Two texts of one word are a class, one of two words is another text.
    #expect(
      try operations("(?:duty|levy|import tax) rose") == [
        .thing, .texts, .thing, .thing, .thing,
      ])
    #expect(try operations("(?:new )?duty rose") == [.thing, .thing, .texts, .thing])
    // What leads on from everywhere takes nothing as well.
    #expect(try operations("duty(?:, ?)? rose").contains(.fork) == false)
    // Anything else is a branch beside the texts.
    #expect(
      try operations("(?:duty|import tax|[a-z]+) rose") == [
        .thing, .fork, .texts, .thing, .thing, .thing, .branch, .run, .join,
      ])
  }

  private func offset(of words: String, in text: String) -> Int? {
    let (all, some) = (Array(text.utf8), Array(words.utf8))
    return (0...(all.count - some.count)).first { all[$0..<$0 + some.count].elementsEqual(some) }
  }

  @Test(arguments: [
    // Words side by side, in any case, whole.
    ("new duty", "A new duty is no new Duty but an old one.", ["new", "new"]),
    ("new duty", "The newest duty and a new heavy duty.", []),
    // One of several, and what may be left out.
    ("(?:a |the )?(?:duty|levy)", "The duty beat a levy.", ["The", "duty", "a", "levy"]),
    ("duties(?: on steel)? (?:rose|fell)", "Duties on steel fell, duties on tin rose.", ["Duties"]),
    ("licen[cs]es?", "A licence for licenses.", ["licence", "licenses"]),
    ("anti-?dumping", "An anti-dumping or antidumping case.", ["anti", "antidumping"]),
    // What stands between, up to a mark.
    (
      "raise {~gap 0-2} duties", "They raise the import duties and raise, at last, duties.",
      ["raise"]
    ),
    ("raise (?:[^ ,]+ ){0,3}duties", "They raise the old duties.", ["raise"]),
    ("raise [^;]*duties", "They raise; duties raise all, say, duties.", ["raise"]),
    // What must follow, and what must not stand there.
    (#"duties(?= on steel\b)"#, "Duties on tin, duties on steel.", ["duties"]),
    (#"(?:duty|levy)(?=[.,;]|$)"#, "The dutyfree levy.", ["levy"]),
    // What is only looked at hides nothing of what stands before it.
    (#"the (?:duty|levy)(?: on tin)?(?! (?:rose|fell))"#, "The old duty, the levy.", ["the"]),
    (#"(?!(?:old|the)\b)[a-z]+ duties"#, "The old duties, no new duties.", ["new"]),
    // At the edges of the sentence.
    ("^the duty", "The duty is the duty.", ["The"]),
    (#"the duty[.]?$"#, "The duty is the duty.", ["the"]),
  ])
  func wordsAreFoundWhereTheyStand(_ pattern: String, _ text: String, _ words: [String]) throws {
    #expect(try starts(pattern, in: text) == words)
  }

  @Test func maskedThingsCountAsOne() throws {
    let things = [("Norvik Steel", SlotKind.company), ("Oslo", SlotKind.country)]
    let text = "In Oslo, Norvik Steel said it would pay."
    #expect(
      try starts("{source:company} said", in: text, things: things.reversed()) == ["Norvik Steel"])
    #expect(try starts("{source:country} said", in: text, things: things.reversed()) == [])
    // A gap passes over things that the pattern has no slot for.
    #expect(
      try starts("{source:country}, {~gap 1-2} said", in: text, things: things.reversed()) == [
        "Oslo"
      ])
  }

  /// A number may be one thing with the letters and commas that it is written with.
  @Test func numbersAreNeverLost() throws {
    #expect(try starts(#"[0-9]{1,3},[0-9]{3} tons"#, in: "It has 1,200 tons.") == ["1,200"])
    #expect(try starts(#"[0-9]{1,3}\,[0-9]{3} tons"#, in: "It has 1,200 tons.") == ["1,200"])
    #expect(try starts(#"[0-9]+(?:bn| billion) euros"#, in: "Some 5bn euros.") == ["5bn"])
    #expect(try starts(#"[0-9]+(?:bn| billion) euros"#, in: "Some 5 billion euros.") == ["5"])
    #expect(try starts(#"\$[0-9]+"#, in: "Some $5 or 5.") == ["$"])
  }

  /// What cannot be told is taken for possible: words with letters outside ASCII or an apostrophe,
  /// acronyms, what a masked thing leaves of a word.
  @Test func whatIsUnsureIsPossible() throws {
    #expect(try starts("duty rose", in: "Its dut\u{E9}s rose.") == ["dut\u{E9}s"])
    #expect(try starts("they said", in: "And they're said to.") == ["they're"])
    #expect(
      try starts("pro said", in: "The proNorvik said.", things: [("Norvik", .company)]) == [])
    #expect(
      try starts("pro{company} said", in: "The proNorvik said.", things: [("Norvik", .company)])
        == ["pro"])
  }

  /// An apostrophe is inside a word, begins the end of one, or begins a token by itself.
  @Test func apostrophesAreReadAsTheTokenizerCutsThem() {
    let spelling = TokenSpelling(["are", "isn't", "'re", "mill's"])
    #expect(spelling.tokens == [[["are", "isn't"]]])
    #expect(spelling.hasClitic)
    #expect(spelling.opaque == 6)
    #expect(!TokenSpelling(["'s"]).hasClitic)
  }

  /// Words are known without their case, so a case that counts excludes nothing.
  @Test func whatMustNotStandThereExcludesNothingWhereCaseCounts() throws {
    let pattern = #"(?!The\b)[A-Za-z]+ duty"#
    #expect(try starts(pattern, in: "All the duty.", isCaseless: false) == ["the"])
    #expect(try starts(pattern, in: "All the duty.") == [])
  }

  /// A word ends before a hyphen, and not before a low line.
  @Test func whatMustNotStandThereMustEndThere() throws {
    #expect(try starts(#"(?!the\b)[a-z]+ duty"#, in: "A the duty.") == [])
    let beforeHyphen = #"(?!the(?![\w-]))[a-z-]+ duty"#
    #expect(try starts(beforeHyphen, in: "A the-old duty.") == ["the", "-", "old"])
    #expect(try starts(#"(?!the\b)[a-z_]+ duty"#, in: "A the_old duty.") == nil)
  }

  @Test func fragmentsAreReadOnceForEachPlace() throws {
    let fragments = ["mods": "(?:new |old ){0,2}"]
    #expect(
      try starts("raise {=mods}duty", in: "To raise new duty.", fragments: fragments) == ["raise"])
    #expect(
      try starts("{=mods}duty", in: "To raise new duty.", fragments: fragments) == ["new", "duty"])
  }

  /// Beyond 63 things there are no bits, and marks that patterns see as spaces are not counted.
  @Test func someSentencesAreNotFiltered() throws {
    let long = "The duty " + String(repeating: "and so on ", count: 30) + "rose."
    #expect(try starts("duty rose", in: long) == nil)
    #expect(try starts("duty rose", in: "The duty\u{1}rose.") == nil)
    #expect(try starts("duty rose", in: "The duty \u{200B} rose.") == nil)
  }

  @Test func aPatternOfAnythingHasNoFilter() throws {
    #expect(try starts("[^ ]+", in: "The duty rose.") == nil)
    #expect(try starts("(?:duty)?", in: "The duty rose.") == nil)
  }
}
