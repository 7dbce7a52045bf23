import DocumentModel
import Extraction
import RulePacks
import Testing

/// Sentences in which a rule does not fire, with the true cause.
@Suite("Why a rule did not fire") struct RuleExplainerTests {
  private let pack: RulePack
  private let explainer: RuleExplainer

  init() throws {
    pack = try ExplainPack.load()
    explainer = RuleExplainer(pack)
  }

  /// What a rule did in the one sentence of a text.
  private func explain(_ rule: String, _ text: String) throws -> RuleExplanation {
    let index = try #require(pack.ruleIndex(rule))
    let article = Article(source: "a.txt", bytes: Array(text.utf8))
    let explained = explainer.explain(article, rule: index, line: 1)
    return try #require(explained.rules.first)
  }

  private func report(_ rule: String, _ text: String) throws -> String {
    let index = try #require(pack.ruleIndex(rule))
    let article = Article(source: "a.txt", bytes: Array(text.utf8))
    return ExplanationText(
      pack, explainer.explain(article, rule: index, line: 1), location: "a.txt"
    ).text
  }

  @Test func thePackLoads() { #expect(pack.diagnostics.map(\.rendered) == []) }

  @Test(arguments: [
    // A thing of another kind stands in the slot.
    ("accuse", "The Port Board accused Canada of dumping.", Cause.kind, "Canada"),
    ("fine-money", "The Port Board paid US$5.", .kind, "The Port Board"),
    // No row of a list and no rule knows the name.
    ("accuse", "The Port Board accused Norvik Rolling of dumping.", .unknownName, "Norvik Rolling"),
    ("accuse", "Vesta Grain accused Halden Motors of dumping.", .unknownName, "Vesta Grain"),
    // The row is there, but its codes or letters do not allow the name here.
    ("accuse", "The Port Board accused Compass of dumping.", .unknownName, "Compass"),
    // Words stand between.
    ("accuse", "The Port Board accused Norvik Steel again of dumping.", .wordsBetween, "again"),
    (
      "accuse", "The Port Board sharply and loudly accused Norvik Steel of it.", .wordsBetween,
      "and"
    ),
    ("fine", "The Port Board fined the old and rusty Norvik Steel.", .wordsBetween, "the old"),
    // The clause ends.
    ("accuse", "The Port Board accused Norvik Steel, a mill, of dumping.", .clauseEnd, ","),
    ("accuse", "The Port Board, in a letter, accused Norvik Steel of dumping.", .clauseEnd, ","),
    // The sentence ends, or begins.
    ("accuse", "The Port Board accused Norvik Steel.", .sentenceEnd, "."),
    ("accuse", "Accused Norvik Steel of dumping.", .sentenceEnd, ""),
    // Other words stand there.
    ("accuse", "The Port Board accused Norvik Steel over dumping.", .words, "over"),
    ("accuse", "Norvik Steel accused of dumping steel.", .words, "of"),
    ("fine-money", "Norvik Steel paid dearly.", .words, "dearly"),
    ("closes", "The Port Board closed the school.", .words, "school"),
    // The letters differ.
    ("exact", "The Port Board spoke of fraud.", .letterCase, "fraud"),
    // What the rule wants is one thing in its layer, or not yet one.
    ("listed", "The mill was added to the Grain List.", .layer, "the Grain List"),
    ("value.too-early", "It was Norvik Steel days then.", .layer, "Norvik Steel"),
    ("name.masked", "Norvik Steel grew.", .layer, "Norvik Steel"),
    // A party after a preposition is not the subject.
    ("accuse", "A man from Canada accused Norvik Steel of dumping.", .preposition, "Canada"),
  ])
  func aStepFailed(rule: String, text: String, cause: Cause, found: String) throws {
    let explained = try explain(rule, text)
    let shown = try report(rule, text)
    #expect(explained.isTriggered)
    #expect(explained.cause == cause, "\(shown)")
    #expect(explained.attempts.first?.failures.first?.found == found, "\(shown)")
  }

  @Test(arguments: [
    // Vetoes.
    (
      "accuse", "There is no evidence that the Port Board accused Norvik Steel of dumping.",
      Cause.vetoed, "vetoed by `no-evidence`: `no evidence that` (before)"
    ),
    (
      "accuse", "The Port Board accused Norvik Steel of dumping, and was wrong.", .vetoed,
      "vetoed by `denied-later`: `was wrong` (after)"
    ),
    // Lost to another rule.
    (
      "accuse", "The Port Board accused Norvik Steel of stealing grain from Halden Motors.",
      .conflict, "lost to accuse-long (claims/claims.yaml:"
    ),
    // The words are no value.
    ("value.dollars", "Norvik Steel paid US$1.2.3.4 then.", .normalization, "could not be read"),
    // A role that must be filled.
    ("known-target", "It was banned.", .role, "who `It` is, is not known"),
    ("only-company", "The Port Board blocked Canada.", .role, "takes company; `Canada` is a place"),
    // Another thing is there already.
    ("name.again", "Norvik Steel grew.", .taken, "`Norvik Steel` is a company already"),
    // A limit.
    (
      "slow", "He murmured of oats and rye and wheat and maize and hops and I don't know why!",
      .limit, "limit"
    ),
    // Headings only.
    ("heading", "The Port Board bans oats, it was told on Monday.", .heading, "headings only"),
    // No trigger.
    ("accuse", "Oats are cheap.", .trigger, "one of `accuse`, `accused`, `accuses`, `accusing`"),
    // It fired.
    ("accuse", "The Port Board accused Norvik Steel of dumping.", .fired, "gave claim/accusation"),
  ])
  func somethingHappened(rule: String, text: String, cause: Cause, message: String) throws {
    let explained = try explain(rule, text)
    let shown = try report(rule, text)
    #expect(explained.cause == cause, "\(shown)")
    let messages = explained.events.filter { $0.cause == cause }.map(\.message)
    #expect(messages.contains { $0.contains(message) }, "\(messages)")
  }

  @Test(arguments: [
    (
      "Norvik Rolling",
      "`Norvik Rolling` is no company: no list row, no suffix; nearest `Norvik Steel`"
    ),
    (
      "Compass",
      "`Compass` is in lists/companies.tsv:4 as `Compass`, but its letters or codes do not"
    ),
    ("Zzyzx Qqq", "`Zzyzx Qqq` is no company: no list row, no suffix"),
  ])
  func theListsAreAskedForTheName(name: String, note: String) throws {
    let explained = try explain("accuse", "The Port Board accused \(name) of dumping.")
    let failure = explained.attempts.first?.failures.first
    #expect(failure?.note.hasPrefix(note) == true, "\(failure?.note ?? "")")
  }

  @Test func theReportMarksTheStepsUnderTheSentence() throws {
    let shown = try report("accuse", "The Port Board accused Norvik Rolling of dumping.")
    #expect(
      shown == """
        a.txt:1: accuse (claims/claims.yaml:2): did not fire
          The Port Board accused Norvik Rolling of dumping.
          ^source        ^cue    ^-- step 3 wanted {target:company}
          match[1], step 3 of 5 wanted {target:company}, found `Norvik Rolling`
            `Norvik Rolling` is no company: no list row, no suffix; nearest `Norvik Steel`
          match[2]: 2 of 4 steps; step 2 wanted {cue:~passive @accuse} (accused), found `Norvik Rolling`

        """)
  }

  @Test func aWholeArticleTellsOnlyOfTriggeredSentences() throws {
    let index = try #require(pack.ruleIndex("accuse"))
    let text = "Oats\n\nOats are cheap.\n\nThe Port Board accused Norvik Steel.\n"
    let article = Article(source: "a.txt", bytes: Array(text.utf8))
    let explained = explainer.explain(article, rule: index)
    #expect(explained.rules.map(\.sentence) == [2])
  }

  @Test func allRulesOfASentenceAreToldInALineEach() throws {
    let text = "The Port Board accused Norvik Steel of stealing grain from Halden Motors."
    let article = Article(source: "a.txt", bytes: Array(text.utf8))
    let explained = explainer.explainAll(article, line: 1)
    let overview = ExplanationText(pack, explained, location: "a.txt").overview
    #expect(overview.hasPrefix("a.txt:1:\n  The Port Board accused Norvik Steel of stealing"))
    #expect(overview.contains("\n    accuse: lost to accuse-long"))
    #expect(overview.contains("\n    accuse-long: gave claim/accusation\n"))
  }
}
