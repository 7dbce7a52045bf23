import DocumentModel
import RulePacks

/// How well a fact may be what another answers.
///
/// What counts, most telling first: the answer names whose claim it answers ("Brel's claim"), both
/// have the same content, the one who answers is the one accused, the contents share words. What
/// only points back ("it", "the charge") may also answer the claim right before it, unless that is
/// held against somebody else.
struct AnswerFit: Comparable {
  /// "That is false": what was said right before goes before all else.
  private let isPointedAt: Bool
  /// A fact of the first choice (`to`) goes before one of the second (`else_to`).
  private let isFirstChoice: Bool
  /// Whether the answer says whose claim it means.
  private let naming: Naming
  private let score: Int
  /// The answer speaks of an allegation, a charge, a case.
  private let meansAccusation: Bool

  /// Why a fact may not be what another answers.
  enum Refusal: Error {
    /// Nobody answers what they said themselves.
    case ownWords
    /// "Brel's claim" is none of anybody else.
    case anothersClaim
    case heldAgainstAnother
    case otherContent
    case nothingInCommon
  }

  /// Fails with why it does not fit.
  init(
    _ answer: AnswerReading, _ other: FactFrame, _ link: RuleLink, _ draft: borrowing LinkDraft
  ) throws(Refusal) {
    let own = answer.frame
    isFirstChoice = link.targets.contains {
      $0.type == other.type && ($0.subtype == "*" || $0.subtype == other.subtype)
    }
    meansAccusation = answer.meansAccusation
    isPointedAt =
      link.pointsBack && own.sentence - other.sentence <= 1 && answer.isDeictic
    if Self.areOneContent(own, other) {
      naming = .itself
      score = 9
      return
    }
    let sources = draft.speakers(of: other.role("source"))
    if own.type == .claim, !answer.sources.isDisjoint(with: sources) { throw .ownWords }
    let shared = ContentWords.shared(own, other, draft)
    naming = Self.naming(answer, other, sources, draft)
    let isNamed = naming != .none
    if own.type == .claim, !isNamed, answer.namesAnotherParty { throw .anothersClaim }
    let parties = Self.shareParties(other, own, link, draft)
    let isRightBefore = own.sentence - other.sentence <= 2
    // Held against somebody who is known and is not the one who answers.
    let isOpen = !other.role("target").contains { draft.entity(of: $0) != nil }
    if own.type == .claim, !isOpen, !parties, !isNamed, shared < 2 { throw .heldAgainstAnother }
    var points = (isNamed ? 6 : 0) + (parties ? 3 : 0) + min(shared, 2) * 2
    if isFirstChoice, meansAccusation { points += 4 }
    if link.pointsBack, isRightBefore, isOpen || isNamed {
      points += own.sentence == other.sentence ? 3 : 2
    }
    if link.needsSimilarContent, shared < 2 { throw .otherContent }
    let least = link.same.isEmpty ? 0 : 2
    guard points >= least, isFirstChoice || isNamed || shared >= 1 || isRightBefore else {
      throw .nothingInCommon
    }
    score = points
  }

  static func < (left: AnswerFit, right: AnswerFit) -> Bool {
    left.rank < right.rank
  }

  static func == (left: AnswerFit, right: AnswerFit) -> Bool { left.rank == right.rank }

  private var rank: (Int, Int, Int, Int) {
    // "the U.S. case" is what the U.S. holds against somebody, not anything it says.
    let isChoice = isFirstChoice || naming != .none && !meansAccusation
    return (isPointedAt ? 1 : 0, isChoice ? 1 : 0, naming.rawValue, score)
  }

  /// How an answer names whose claim it means: not, by somebody who speaks for it, by its own name.
  private enum Naming: Int {
    case none, byCountry, itself
  }

  /// "denied an allegation that it lied": the denial and the allegation hold the same words.
  static func areOneContent(_ own: FactFrame, _ other: FactFrame) -> Bool {
    own.type == .claim && other.type == .claim
      && own.role("content").contains { mine in
        guard let mine = mine.span else { return false }
        return other.role("content").contains {
          guard let span = $0.span else { return false }
          return mine.start == span.start
            || mine.contains(span) && span.count * 2 > mine.count
        }
      }
  }

  /// Each pair of roles of the link must share an entity.
  static func shareParties(
    _ other: FactFrame, _ own: FactFrame, _ link: RuleLink, _ draft: borrowing LinkDraft
  ) -> Bool {
    link.same.allSatisfy { pair in
      shareParty(fillers(pair.other, of: other), own.role(pair.own), draft)
    }
  }

  /// - Parameter roles: with `|` between them.
  private static func fillers(_ roles: String, of frame: FactFrame) -> [Filler] {
    guard roles.utf8.contains(UInt8(ascii: "|")) else { return frame.role(roles) }
    return roles.split(separator: "|").flatMap { frame.role(String($0)) }
  }

  private static func shareParty(
    _ left: [Filler], _ right: [Filler], _ draft: borrowing LinkDraft
  ) -> Bool {
    !draft.speakers(of: left).isDisjoint(with: draft.speakers(of: right))
  }

  /// "Brel's claim", "the U.S. allegation", "the former employee's account": whose it is.
  private static func naming(
    _ answer: AnswerReading, _ other: FactFrame, _ sources: Set<Int>, _ draft: borrowing LinkDraft
  ) -> Naming {
    let named = answer.parties
    if !named.isDisjoint(with: sources) { return .itself }
    // A government stands for its agencies.
    let agencies = sources.filter { source in
      guard draft.entities[source].kind == .agency, let country = draft.entities[source].country
      else { return false }
      return named.contains { (draft.entities[$0].country ?? draft.entities[$0].id) == country }
    }
    if !agencies.isEmpty {
      return agencies.contains { draft.entities[$0].parent == nil } ? .itself : .byCountry
    }
    let isDescribed = other.role("source").contains { filler in
      let form = filler.mention.map { draft.mentions[$0].form }
      guard form != .name, form != .alias, form != .acronym, let span = draft.span(of: filler)
      else { return false }
      return ContentWords.shares(answer.frame, span, draft)
    }
    return isDescribed ? .itself : .none
  }
}
