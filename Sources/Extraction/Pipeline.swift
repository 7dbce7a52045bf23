import ClaimLinking
import DocumentModel
import EntityTagging
import RuleMatching
import RulePacks
import Tokenization

/// The way of an article, from its bytes to its facts.
public struct Pipeline: Sendable {
  /// How a run differs from the usual one.
  public struct Options: Sendable {
    /// False: every rule is tried on every sentence. The result is the same, only slower.
    public var usesDispatch = true
    /// Keeps what vetoes and conflicts took away.
    public var keepsLost = false
    /// Keeps what each layer saw as one thing.
    public var keepsViews = false

    public init() {}
  }

  private let tokenizer: Tokenizer
  private let text: RuleMatcher
  private let names: RuleMatcher
  private let phrases: RuleMatcher
  private let facts: RuleMatcher
  private let tagger: EntityTagger
  private let linker: ClaimLinker
  private let rules: [Rule]
  private let keepsViews: Bool

  public init(_ pack: RulePack, options: Options = Options()) {
    func matcher(_ layer: RuleLayer) -> RuleMatcher {
      RuleMatcher(
        pack, layer: layer, usesDispatch: options.usesDispatch, keepsLost: options.keepsLost)
    }
    tokenizer = Tokenizer(
      vocabulary: pack.vocabulary, settings: TokenizerSettings(pack))
    text = matcher(.text)
    names = matcher(.names)
    phrases = matcher(.phrases)
    facts = matcher(.facts)
    tagger = EntityTagger(pack)
    linker = ClaimLinker(pack)
    rules = pack.rules
    keepsViews = options.keepsViews
  }

  /// All that the rules find in an article.
  ///
  /// - Parameters:
  ///   - published: for an article that carries no date of its own, not even in a dateline or in
  ///     its address or name.
  ///   - factRules: where given, the rules of facts that run (indices into the pack).
  ///   - ended: where given, is told of each stage when it ends.
  ///
  /// Where the scratch has a deadline, throws when it passes, looked at before each sentence is
  /// matched and after each stage; and for a sentence that is too long to be in time.
  public func extract(
    _ article: Article, scratch: inout MatcherScratch, published: CalendarDate? = nil,
    factRules: Set<Int>? = nil, ended observe: PipelineStage.Observer? = nil
  ) throws(PipelineLimit) -> PipelineResult {
    var document = tokenizer.document(article)
    try check(document, scratch)
    try end(.tokenize, scratch, observe)
    let values = text.matches(in: document, units: [], scratch: &scratch)
    complete(&document, values.matches, published)
    try end(.matchText, scratch, observe)
    var tagged = tagger.lists(document)
    try end(.lists, scratch, observe)
    tagger.values(values.matches, in: &tagged)
    tagger.anaphoricDates(in: &tagged, dateline: Dateline.find(in: document)?.date)
    try end(.values, scratch, observe)
    var views = keepsViews ? PipelineViews(names: tagged) : nil
    let found = names.matches(in: document, units: tagged.units(for: .names), scratch: &scratch)
    try end(.matchNames, scratch, observe)
    tagger.names(found.matches, in: &tagged)
    try end(.names, scratch, observe)
    tagger.shortForms(in: &tagged)
    try end(.shortForms, scratch, observe)
    if tagger.contextNames(in: &tagged) { tagger.shortForms(in: &tagged) }
    try end(.contextNames, scratch, observe)
    views?.add(.phrases, tagged)
    // Twice, so that a phrase may hold a phrase.
    let units = tagged.units(for: .phrases)
    let inner = phrases.matches(in: document, units: units, scratch: &scratch)
    try end(.matchPhrases, scratch, observe)
    tagger.phrases(inner.matches, in: &tagged)
    try end(.phrases, scratch, observe)
    views?.add(.phrases, tagged)
    let larger = phrases.matches(
      in: document, units: tagged.units(for: .phrases), scratch: &scratch,
      after: EarlierPass(document, units: units, outcome: inner))
    try end(.matchPhrases, scratch, observe)
    tagger.phrases(larger.matches, in: &tagged)
    tagger.coordinate(&tagged)
    try end(.phrases, scratch, observe)
    tagger.resolve(&tagged)
    try end(.coreference, scratch, observe)
    views?.add(.facts, tagged)
    let firings = facts.matches(
      in: document, units: tagged.units(for: .facts), scratch: &scratch, only: factRules)
    try end(.matchFacts, scratch, observe)
    let linked = linker.link(
      LinkingInput(
        document: document, mentions: tagged.mentions, entities: tagged.entities,
        matches: facts(inner.matches, factRules) + firings.matches))
    try end(.link, scratch, observe)
    return PipelineResult(
      linked, tagged, layers: [values, found, larger, firings], innerPhrases: inner, views: views)
  }
}

extension Pipeline {
  private func end(
    _ stage: PipelineStage, _ scratch: borrowing MatcherScratch,
    _ observe: PipelineStage.Observer?
  ) throws(PipelineLimit) {
    observe?(stage)
    if scratch.isOverdue { throw .deadline }
  }

  /// A sentence that never ends takes a time that grows with the square of its length, inside
  /// stages that look at no deadline; so where one is set, there is a limit for it.
  private func check(
    _ document: Document, _ scratch: borrowing MatcherScratch
  ) throws(PipelineLimit) {
    guard scratch.deadline != nil else { return }
    for sentence in document.sentences where sentence.span.count > Self.maxSentenceBytes {
      throw .sentence(bytes: sentence.span.count)
    }
  }

  /// Some hundred times the length of a long sentence.
  static let maxSentenceBytes = 32 << 10

  /// The facts among the matches of a layer before that of facts: of the first pass, which still
  /// sees the words that a phrase folds away.
  private func facts(_ matches: [Match], _ chosen: Set<Int>?) -> [Match] {
    matches.filter { match in
      guard case .fact = rules[match.rule].output else { return false }
      return chosen?.contains(match.rule) ?? true
    }
  }

  /// Title and day of publication as the text gives them, where nothing else did.
  private func complete(
    _ document: inout Document, _ values: [Match], _ published: CalendarDate?
  ) {
    if document.article.metadata.title == nil, let first = document.sentences.first,
      first.kind == .heading
    {
      document.article.metadata.title = document.text(first.span)
    }
    if document.article.metadata.published == nil, let place = Dateline.find(in: document)?.date,
      let day = tagger.day(in: place, values, document)
    {
      document.article.metadata.published = day
      document.article.metadata.publishedBasis = .dateline
    }
    if document.article.metadata.published == nil { document.article.takeDateOfName() }
    if document.article.metadata.published == nil, let published {
      document.article.metadata.published = published
      document.article.metadata.publishedBasis = .option
    }
  }
}

/// Why an article was given up; only where the scratch has a deadline.
public enum PipelineLimit: Error {
  /// It passed.
  case deadline
  /// A sentence is longer than any may be.
  case sentence(bytes: Int)
}

/// What came out of an article, and what did not and why.
public struct PipelineResult: Sendable {
  public var article: ExtractedArticle
  /// Matches lost to vetoes and conflicts; empty unless they were asked for.
  public var lost: [LostMatch]
  /// Every match that counted, layer by layer.
  public var matches: [Match]
  /// What the first pass over the phrases found; the second sees it masked.
  public var innerPhrases: MatchOutcome
  /// What each layer saw; only where it was asked for.
  public var views: PipelineViews?

  /// - Parameter layers: what each layer found, the phrases at their second pass.
  fileprivate init(
    _ linked: LinkedFacts, _ tagged: TaggedDocument, layers: [MatchOutcome],
    innerPhrases: MatchOutcome, views: PipelineViews?
  ) {
    article = ExtractedArticle(
      document: tagged.document, entities: linked.entities, mentions: linked.mentions,
      frames: linked.frames,
      diagnostics: tagged.document.article.diagnostics + tagged.diagnostics
        + tagged.unresolvedValues + layers.flatMap(\.diagnostics)
        + linked.diagnostics)
    lost = layers.flatMap(\.lost)
    matches = layers.flatMap(\.matches)
    self.innerPhrases = innerPhrases
    self.views = views
  }
}

extension TokenizerSettings {
  /// The settings that a rule pack gives.
  init(_ pack: RulePack) {
    let lists = pack.abbreviations
    self.init(
      beforeName: lists.beforeName, beforeNumber: lists.beforeNumber, anywhere: lists.anywhere,
      openers: lists.openers, speechVerbs: lists.speechVerbs, boilerplate: pack.boilerplate)
  }
}
