import DocumentModel
import RulePacks

/// Turns matches of the fact rules into facts with roles, and ties the facts to each other.
public struct ClaimLinker: Sendable {
  private let employers: Employers
  private let builder: FrameBuilder
  private let inherited: InheritedRoles
  private let authors: DocumentAuthors
  private let holders: Holders
  private let answers: AnswerLinks
  private let parts: PartOfWhole

  public init(_ pack: RulePack) {
    employers = Employers(pack)
    builder = FrameBuilder(pack)
    inherited = InheritedRoles(pack)
    authors = DocumentAuthors(pack)
    holders = Holders(pack)
    answers = AnswerLinks(pack)
    parts = PartOfWhole(pack)
  }

  /// The facts of an article. Each step takes the result of the one before.
  public func link(_ input: LinkingInput) -> LinkedFacts {
    var draft = LinkDraft(input)
    draft.employers = employers.found(in: draft)
    builder.build(&draft)
    inherited.fill(&draft)
    QuotationSpeakers().attribute(&draft)
    authors.assign(&draft)
    DefaultFacts().add(&draft)
    holders.assign(&draft)
    answers.link(&draft)
    ClaimClusters().form(&draft)
    parts.complete(&draft)
    return LinkedFacts(
      mentions: draft.mentions, entities: draft.entities, frames: draft.frames,
      diagnostics: draft.diagnostics)
  }
}

/// Facts in the making.
struct LinkDraft {
  let document: Document
  var mentions: [Mention]
  var entities: [Entity]
  let matches: [Match]
  /// The mentions of each sentence.
  let places: MentionPlaces
  var frames: [FactFrame] = []
  /// Index of the rule behind each frame; nil for facts made without one.
  var rules: [Int?] = []
  /// What each frame becomes where it answers another; nil for most.
  var answers: [String?] = []
  var diagnostics: [Diagnostic] = []
  /// For each person the body that the article says they work for, as indices of entities.
  var employers: [Int: Int] = [:]

  init(_ input: LinkingInput) {
    document = input.document
    mentions = input.mentions
    entities = input.entities
    matches = input.matches
    places = MentionPlaces(mentions, sentences: document.sentences.count)
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

  /// Bytes into a content within which its subject stands: "I think that the ...".
  private static let reachOfSubject: UInt32 = 30

  /// Whom a content is held against: the first party or measure that it names besides who speaks,
  /// near its start or alone; nil where two are named further on.
  func attacked(in span: TextSpan, besides speakers: [Int]) -> Int? {
    let named = mentions(in: span).filter { index in
      isTarget(index) && mentions[index].entity.map { !speakers.contains($0) } == true
    }.sorted { (mentions[$0].span, $0) < (mentions[$1].span, $1) }
    guard let first = named.first else { return nil }
    let isNear = mentions[first].span.start <= span.start + Self.reachOfSubject
    let isAlone = named.allSatisfy { mentions[$0].entity == mentions[first].entity }
    return isNear || isAlone ? first : nil
  }

  /// Most bytes of a noun phrase from the name in it to its end: "European Union customs tariffs".
  private static let reachOfNoun: UInt32 = 30

  /// "EU tariffs, which the U.S. says are unfair": what the relative clause before a speaker is about.
  func antecedent(ofRelativeAt source: FactRole?, besides speakers: [Int]) -> Int? {
    guard let speaker = source?.fillers.first.flatMap(span(of:)) else { return nil }
    let sentence = document.sentenceIndex(at: speaker.start)
    let start = document.sentences[sentence].span.start
    var before = document.text(TextSpan(start: start, end: speaker.start))[...]
    if before.hasSuffix(" the ") { before.removeLast(4) }
    guard before.hasSuffix(", which ") || before.hasSuffix(", that ") else { return nil }
    let comma =
      start
      + UInt32(
        before.utf8.lastIndex(of: 0x2C).map {
          before.utf8.distance(from: before.utf8.startIndex, to: $0)
        } ?? 0)
    let named = places[sentence].filter { index in
      let span = mentions[index].span
      return span.end <= comma && span.end + Self.reachOfNoun >= comma && isTarget(index)
        && mentions[index].entity.map { !speakers.contains($0) } == true
    }
    return named.max { mentions[$0].span < mentions[$1].span }
  }

  /// The mentions inside a text.
  func mentions(in span: TextSpan) -> [Int] {
    let sentences =
      document.sentenceIndex(at: span.start)...document.sentenceIndex(at: span.end - 1)
    return sentences.flatMap { places[$0] }.filter { span.contains(mentions[$0].span) }
  }

  private func isTarget(_ mention: Int) -> Bool {
    switch mentions[mention].kind {
    case .instrument, .law, .list: mentions[mention].entity != nil
    case .place: mentions[mention].entity != nil
    default: isParty(mention)
    }
  }

  private func isParty(_ mention: Int) -> Bool {
    let kind = mentions[mention].kind
    return mentions[mention].entity != nil
      && (kind.isParty || kind == .place && mentions[mention].form != .demonym)
  }

  func span(of filler: Filler) -> TextSpan? {
    filler.span ?? filler.mention.map { mentions[$0].span }
  }
}
