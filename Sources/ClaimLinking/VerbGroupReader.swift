import DocumentModel
import RulePacks

/// Reads what a verb group says of the state of an action: "may impose" is considered, "plans to
/// impose" planned, "has not imposed" denied to be.
struct VerbGroupReader: Sendable {
  /// What a verb group says; nil where it says nothing.
  struct Reading: Equatable {
    var status: String?
    var certainty: Certainty?
    /// False where the group is negated.
    var polarity = true
    /// True where it says that something is so no longer.
    var ends = false
    /// True where it has a cue of its own, as opposed to a plain tense.
    var hasCue = false
  }

  private let cues: CueTable

  init(_ status: StatusCues) { cues = CueTable(status) }

  /// What the verb group of a match says; of "would end the ban and ease the curbs", the second
  /// verb shares what stands before the first.
  func read(_ match: Match, _ draft: borrowing LinkDraft) -> Reading {
    guard let cue = match.capture("cue") else { return Reading() }
    let words = VerbGroupWords(cue.span, draft)
    let own = read(words)
    guard !own.hasCue, own.polarity, !words.hasSuffix("ed"), !words.hasSuffix("s"),
      let actor = match.capture("actor"), actor.span.end < cue.span.start
    else { return own }
    var before = VerbGroupWords(TextSpan(start: actor.span.end, end: cue.span.start), draft)
    guard before.hasSuffix(" and") || before.hasSuffix(" and then") else { return own }
    before.append(words)
    let shared = read(before)
    return shared.polarity ? shared : own
  }

  private func read(_ words: VerbGroupWords) -> Reading {
    var reading = Reading()
    var negations = 0
    var place = 0
    if words.beginsWithTo {
      // "U.S. to award …": what is to come.
      reading = Reading(status: "planned", certainty: .probable, hasCue: true)
    }
    while place < words.count {
      guard let (cue, length) = cues.longest(in: words, at: place) else {
        place += 1
        continue
      }
      place += length
      if cue.negates { negations += 1 }
      if cue.ends { reading.ends = true }
      if let status = cue.status {
        reading.status = Self.furthestFromForce(reading.status, status)
        reading.hasCue = true
      }
      if let certainty = cue.certainty {
        reading.certainty = Self.mostCautious(reading.certainty, certainty)
      }
    }
    if reading.ends {
      // "no longer plans to" is no plan; what no longer holds has ended.
      if let status = reading.status, status != "announced" {
        negations += 1
        reading.ends = false
      } else if reading.status == nil {
        reading.status = "revoked"
        reading.hasCue = true
      }
    }
    reading.polarity = negations % 2 == 0
    if negations >= 2 {
      // "did not rule out": possible, and no more.
      reading.status = "considered"
      reading.certainty = .possible
      reading.hasCue = true
    }
    return reading
  }

  private static let states = ["considered", "threatened", "proposed", "planned", "announced"]

  /// "may announce" is considered, "threatened to propose" threatened: the state that is further
  /// from being in force.
  static func furthestFromForce(_ left: String?, _ right: String) -> String {
    guard let left, let first = states.firstIndex(of: left) else { return right }
    return first <= (states.firstIndex(of: right) ?? states.count) ? left : right
  }

  static func mostCautious(_ left: Certainty?, _ right: Certainty) -> Certainty {
    guard let left else { return right }
    return rank(left) <= rank(right) ? left : right
  }

  private static func rank(_ certainty: Certainty) -> Int {
    switch certainty {
    case .unknown: 0
    case .possible: 1
    case .probable: 2
    case .certain: 3
    }
  }
}
