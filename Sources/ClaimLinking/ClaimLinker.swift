import DocumentModel
import RulePacks

/// Turns matches of the fact rules into facts with roles, and ties the facts to each other.
public struct ClaimLinker: Sendable {
  private let employers: Employers
  private let builder: FrameBuilder
  private let topic: TradeTopic
  private let inherited: InheritedRoles
  private let authors: DocumentAuthors
  private let holders: Holders
  private let answers: AnswerLinks
  private let parts: PartOfWhole
  private let events: EventClusters
  private let words: LinkWords
  private let dates: ActionDates

  public init(_ pack: RulePack) {
    employers = Employers(pack)
    builder = FrameBuilder(pack)
    topic = TradeTopic(pack)
    inherited = InheritedRoles(pack)
    authors = DocumentAuthors(pack)
    holders = Holders(pack)
    answers = AnswerLinks(pack)
    parts = PartOfWhole(pack)
    events = EventClusters(pack)
    words = LinkWords(pack)
    dates = ActionDates(pack)
  }

  /// The facts of an article. Each step takes the result of the one before.
  public func link(_ input: LinkingInput) -> LinkedFacts {
    var draft = LinkDraft(input, words)
    draft.employers = employers.found(in: draft)
    builder.build(&draft)
    topic.drop(from: &draft)
    inherited.fill(&draft)
    ListedTargets().add(to: &draft)
    QuotationSpeakers().attribute(&draft)
    authors.assign(&draft)
    DefaultFacts().add(&draft)
    holders.assign(&draft)
    dates.add(to: &draft)
    answers.link(&draft)
    ClaimClusters().form(&draft)
    parts.complete(&draft)
    events.form(&draft)
    return LinkedFacts(
      mentions: draft.mentions, entities: draft.entities, frames: draft.frames,
      diagnostics: draft.diagnostics)
  }
}

/// Facts in the making. Never copied: the steps borrow it, or change it in place.
struct LinkDraft: ~Copyable {
  let document: Document
  var mentions: [Mention]
  var entities: [Entity]
  /// Entities by their ids; empty until one is looked for.
  var entityPlaces: [String: Int] = [:]
  let matches: [Match]
  /// The mentions of each sentence.
  let places: MentionPlaces
  let quotationPlaces: QuotationPlaces
  var frames: [FactFrame] = []
  /// Index of the rule behind each frame; nil for facts made without one.
  var rules: [Int?] = []
  /// What each frame becomes where it answers another; nil for most.
  var answers: [String?] = []
  var diagnostics: [Diagnostic] = []
  /// For each person the body that the article says they work for, as indices of entities.
  var employers: [Int: Int] = [:]
  let words: LinkWords
  let texts = TextReadings()

  init(_ input: LinkingInput, _ words: LinkWords) {
    self.words = words
    document = input.document
    mentions = input.mentions
    entities = input.entities
    matches = input.matches
    places = MentionPlaces(mentions, sentences: document.sentences.count)
    quotationPlaces = QuotationPlaces(document)
  }

  mutating func add(_ frame: FactFrame, rule: Int?, answer: String? = nil) {
    frames.append(frame)
    rules.append(rule)
    answers.append(answer)
  }

  /// Takes frames out; only before any frame points to another.
  mutating func removeFrames(where isGone: (FactFrame) -> Bool) {
    let kept = frames.indices.filter { !isGone(frames[$0]) }
    guard kept.count < frames.count else { return }
    frames = kept.map { frames[$0] }
    rules = kept.map { rules[$0] }
    answers = kept.map { answers[$0] }
  }

  /// Frames by the place of their words; of equals the first comes first.
  func inTextOrder(_ indices: some Sequence<Int>) -> [Int] {
    let frames = frames
    return indices.sorted { (frames[$0].span, $0) < (frames[$1].span, $1) }
  }

  /// The entity of a filler.
  func entity(of filler: Filler) -> Int? { filler.mention.flatMap { mentions[$0].entity } }

  /// The party that a text begins with, also after an article.
  func party(atStartOf span: TextSpan) -> Int? {
    var first: Int?
    for index in places[document.sentenceIndex(at: span.start)] {
      let own = mentions[index].span
      guard own.start >= span.start, own.start <= span.start + 4, own.end <= span.end,
        isParty(index), first.map({ own.start < mentions[$0].span.start }) ?? true
      else { continue }
      first = index
    }
    return first
  }

  /// The mentions inside a text.
  func mentions(in span: TextSpan) -> [Int] {
    let sentences =
      document.sentenceIndex(at: span.start)...document.sentenceIndex(at: span.end - 1)
    return sentences.flatMap { places[$0] }.filter { span.contains(mentions[$0].span) }
  }

  func isParty(_ mention: Int) -> Bool {
    let kind = mentions[mention].kind
    return mentions[mention].entity != nil
      && (kind.isParty || kind == .place && mentions[mention].form != .demonym)
  }

  func span(of filler: Filler) -> TextSpan? {
    filler.span ?? filler.mention.map { mentions[$0].span }
  }
}
