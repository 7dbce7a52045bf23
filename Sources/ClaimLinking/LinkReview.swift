import DocumentModel
import RulePacks

/// The facts that a fact could have been tied to by the link of its rule, and why it was not.
public struct LinkReview: ~Copyable {
  /// An earlier fact of a type that the link takes.
  public struct Candidate: Sendable {
    /// Index into the frames of the article.
    public var fact: Int
    public var isChosen: Bool
    /// Why it was not chosen; empty for the chosen one.
    public var reason: String
  }

  private let links: AnswerLinks
  private let pack: RulePack
  private let draft: LinkDraft

  public init(_ pack: RulePack, _ article: ExtractedArticle) {
    links = AnswerLinks(pack)
    self.pack = pack
    var draft = LinkDraft(
      LinkingInput(
        document: article.document, mentions: article.mentions, entities: article.entities,
        matches: []), LinkWords(pack))
    draft.frames = article.frames
    self.draft = draft
  }

  /// The candidates of a frame, the nearest first; none where its rule has no link.
  public func candidates(of frame: Int, rule: Int) -> [Candidate] {
    guard let link = pack.rules[rule].link else { return [] }
    let own = draft.frames[frame]
    let chosen = Set(own.role(link.role).compactMap(\.fact))
    let earlier = draft.frames.indices.filter { index in
      let other = draft.frames[index]
      return index != frame && other.span.start < own.span.start
        && links.fits(other, link.targets + link.otherTargets)
    }
    return earlier.sorted { draft.frames[$0].span > draft.frames[$1].span }.map { index in
      Candidate(
        fact: index, isChosen: chosen.contains(index),
        reason: chosen.contains(index) ? "" : reason(draft.frames[index], own, link))
    }
  }

  private func reason(_ other: FactFrame, _ own: FactFrame, _ link: RuleLink) -> String {
    if !links.isNear(other.sentence, own.sentence, link, draft) {
      let sentences = draft.document.sentences
      let distance = sentences[own.sentence].paragraph - sentences[other.sentence].paragraph
      return link.within == 0
        ? "stands in another sentence" : "\(distance) paragraphs before; at most \(link.within)"
    }
    do throws(AnswerFit.Refusal) {
      _ = try AnswerFit(AnswerReading(own, draft), other, link, draft)
    } catch {
      return text(error, link)
    }
    if !links.fits(other, link.targets) { return "of a kind that is only a second choice" }
    return "fits, but another is nearer"
  }

  private func text(_ refusal: AnswerFit.Refusal, _ link: RuleLink) -> String {
    switch refusal {
    case .ownWords: return "said by the one who answers"
    case .anothersClaim: return "the answer names somebody else as whose claim it is"
    case .heldAgainstAnother: return "held against somebody else"
    case .otherContent: return "shares too few words of the content"
    case .nothingInCommon:
      let pairs = link.same.map { "\($0.other) = \($0.own)" }.joined(separator: ", ")
      return "not the same parties (\(pairs))"
    }
  }
}
