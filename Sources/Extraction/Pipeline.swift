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
  private let matchers: Matchers
  private let tagger: EntityTagger
  private let linker: ClaimLinker
  private let rules: [Rule]
  private let keepsViews: Bool

  public init(_ pack: RulePack, options: Options = Options()) {
    self.init(
      pack, options, Matchers(pack, options), tagger: EntityTagger(pack), linker: ClaimLinker(pack))
  }

  /// The same, on two cores.
  public nonisolated(nonsending) init(inParallel pack: RulePack, options: Options = Options()) async
  {
    async let matchers = Matchers(pack, options)
    let (tagger, linker) = (EntityTagger(pack), ClaimLinker(pack))
    self.init(pack, options, await matchers, tagger: tagger, linker: linker)
  }

  private init(
    _ pack: RulePack, _ options: Options, _ matchers: Matchers, tagger: EntityTagger,
    linker: ClaimLinker
  ) {
    tokenizer = Tokenizer(
      vocabulary: pack.vocabulary, settings: TokenizerSettings(pack))
    self.matchers = matchers
    self.tagger = tagger
    self.linker = linker
    rules = pack.rules
    keepsViews = options.keepsViews
  }

  /// All that the rules find in each of some articles. What is found in one does not depend on the
  /// others; together they take less time, since the code and tables of a stage are fetched into the
  /// caches of the processor once for all of them.
  ///
  /// - Parameters:
  ///   - ended: where given, is told of each stage when it ends.
  ///   - finish: makes of a result what is wanted of it. Each article is finished, and forgotten,
  ///     before the next is linked, so that few results are in memory at once.
  ///
  /// Where the scratch has a deadline, throws when it passes, looked at while patterns are tried and
  /// after each stage; and for a sentence that is too long to be in time.
  public func extract<Finished>(
    _ articles: [Article], _ wishes: ExtractionWishes = ExtractionWishes(),
    scratch: inout MatcherScratch, ended observe: PipelineStage.Observer? = nil,
    finish: (PipelineResult) -> Finished
  ) throws(PipelineLimit) -> [Finished] {
    var batch: [ArticleOnTheWay] = []
    for article in articles {
      let document = tokenizer.document(article)
      try check(document, scratch)
      batch.append(ArticleOnTheWay(document))
    }
    try end(.tokenize, scratch, observe)
    try values(&batch, wishes, &scratch, observe)
    try names(&batch, &scratch, observe)
    try phrases(&batch, &scratch, observe)
    try facts(&batch, wishes, &scratch, observe)
    var finished: [Finished] = []
    finished.reserveCapacity(batch.count)
    batch.reverse()
    while let article = batch.popLast() {
      let linked = linker.link(article.linkingInput(rules, wishes.factRules))
      finished.append(finish(PipelineResult(article, linked)))
    }
    try end(.link, scratch, observe)
    return finished
  }

  /// All that the rules find in an article.
  public func extract(
    _ article: Article, _ wishes: ExtractionWishes = ExtractionWishes(),
    scratch: inout MatcherScratch
  ) throws(PipelineLimit) -> PipelineResult {
    try extract([article], wishes, scratch: &scratch) { $0 }[0]
  }
}

/// What runs the rules of each layer.
private struct Matchers: Sendable {
  let text: RuleMatcher
  let names: RuleMatcher
  let phrases: RuleMatcher
  let facts: RuleMatcher

  init(_ pack: RulePack, _ options: Pipeline.Options) {
    let order = ConflictOrder(pack.rules)
    func matcher(_ layer: RuleLayer) -> RuleMatcher {
      RuleMatcher(
        pack, layer: layer, order, usesDispatch: options.usesDispatch,
        keepsLost: options.keepsLost)
    }
    text = matcher(.text)
    names = matcher(.names)
    phrases = matcher(.phrases)
    facts = matcher(.facts)
  }
}

/// The stages, each for all articles of a batch.
extension Pipeline {
  private func values(
    _ batch: inout [ArticleOnTheWay], _ wishes: ExtractionWishes,
    _ scratch: inout MatcherScratch, _ observe: PipelineStage.Observer?
  ) throws(PipelineLimit) {
    let found = matchers.text.matches(in: batch.map { $0.view([]) }, scratch: &scratch)
    for index in batch.indices {
      batch[index].values = found[index]
      complete(&batch[index].tagged.document, found[index].matches, wishes.published)
    }
    try end(.matchText, scratch, observe)
    for index in batch.indices {
      batch[index].tagged = tagger.lists(batch[index].tagged.document)
    }
    try end(.lists, scratch, observe)
    for index in batch.indices {
      let dateline = Dateline.find(in: batch[index].tagged.document)?.date
      tagger.values(found[index].matches, in: &batch[index].tagged)
      tagger.anaphoricDates(in: &batch[index].tagged, dateline: dateline)
    }
    try end(.values, scratch, observe)
  }

  private func names(
    _ batch: inout [ArticleOnTheWay], _ scratch: inout MatcherScratch,
    _ observe: PipelineStage.Observer?
  ) throws(PipelineLimit) {
    if keepsViews {
      for index in batch.indices { batch[index].views = PipelineViews(names: batch[index].tagged) }
    }
    let views = batch.map { $0.view($0.tagged.units(for: .names)) }
    let found = matchers.names.matches(in: views, scratch: &scratch)
    try end(.matchNames, scratch, observe)
    for index in batch.indices {
      batch[index].names = found[index]
      tagger.names(found[index].matches, in: &batch[index].tagged)
    }
    try end(.names, scratch, observe)
    for index in batch.indices { tagger.shortForms(in: &batch[index].tagged) }
    try end(.shortForms, scratch, observe)
    for index in batch.indices where tagger.contextNames(in: &batch[index].tagged) {
      tagger.shortForms(in: &batch[index].tagged)
    }
    try end(.contextNames, scratch, observe)
  }

  /// Twice, so that a phrase may hold a phrase.
  private func phrases(
    _ batch: inout [ArticleOnTheWay], _ scratch: inout MatcherScratch,
    _ observe: PipelineStage.Observer?
  ) throws(PipelineLimit) {
    let units = batch.map { $0.tagged.units(for: .phrases) }
    let inner = matchers.phrases.matches(
      in: batch.indices.map { batch[$0].view(units[$0]) }, scratch: &scratch)
    try end(.matchPhrases, scratch, observe)
    var views: [DocumentView] = []
    for index in batch.indices {
      batch[index].innerPhrases = inner[index]
      batch[index].keepView(.phrases)
      tagger.phrases(inner[index].matches, in: &batch[index].tagged)
      batch[index].keepView(.phrases)
      let document = batch[index].tagged.document
      let earlier = EarlierPass(document, units: units[index], outcome: inner[index])
      views.append(batch[index].view(batch[index].tagged.units(for: .phrases), after: earlier))
    }
    try end(.phrases, scratch, observe)
    let larger = matchers.phrases.matches(in: views, scratch: &scratch)
    try end(.matchPhrases, scratch, observe)
    for index in batch.indices {
      batch[index].phrases = larger[index]
      tagger.phrases(larger[index].matches, in: &batch[index].tagged)
      tagger.coordinate(&batch[index].tagged)
    }
    try end(.phrases, scratch, observe)
  }

  private func facts(
    _ batch: inout [ArticleOnTheWay], _ wishes: ExtractionWishes,
    _ scratch: inout MatcherScratch, _ observe: PipelineStage.Observer?
  ) throws(PipelineLimit) {
    for index in batch.indices { tagger.resolve(&batch[index].tagged) }
    try end(.coreference, scratch, observe)
    var views: [DocumentView] = []
    for index in batch.indices {
      batch[index].keepView(.facts)
      views.append(batch[index].view(batch[index].tagged.units(for: .facts)))
    }
    let found = matchers.facts.matches(in: views, scratch: &scratch, only: wishes.factRules)
    for index in batch.indices { batch[index].facts = found[index] }
    try end(.matchFacts, scratch, observe)
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

extension TokenizerSettings {
  /// The settings that a rule pack gives.
  init(_ pack: RulePack) {
    let lists = pack.abbreviations
    self.init(
      beforeName: lists.beforeName, beforeNumber: lists.beforeNumber, anywhere: lists.anywhere,
      openers: lists.openers, speechVerbs: lists.speechVerbs, boilerplate: pack.boilerplate)
  }
}
