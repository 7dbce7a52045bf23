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
    /// True where it has a cue of its own, as opposed to a plain tense.
    var hasCue = false
  }

  private let cues: [String: StatusCues.Cue]
  private let longest: Int

  init(_ status: StatusCues) {
    cues = status.byWords
    longest = cues.keys.map { $0.count { $0 == " " } + 1 }.max() ?? 1
  }

  /// What the verb group of a match says; of "would end the ban and ease the curbs", the second
  /// verb shares what stands before the first.
  func read(_ match: Match, _ document: Document) -> Reading {
    guard let cue = match.capture("cue") else { return Reading() }
    let words = Self.plain(cue.span, document)
    let own = read(words)
    guard !own.hasCue, own.polarity, !words.hasSuffix("ed"), !words.hasSuffix("s"),
      let actor = match.capture("actor"), actor.span.end < cue.span.start
    else { return own }
    let before = Self.plain(TextSpan(start: actor.span.end, end: cue.span.start), document)
    guard before.hasSuffix(" and") || before.hasSuffix(" and then") else { return own }
    let shared = read(before + " " + words)
    return shared.polarity ? shared : own
  }

  /// The words as rules see them: single spaces, plain quotes.
  private static func plain(_ span: TextSpan, _ document: Document) -> String {
    document.text(span).split { $0.isWhitespace }.joined(separator: " ")
      .replacing("\u{2019}", with: "'")
  }

  /// Reads a verb group as rules see it: single spaces, plain quotes.
  func read(_ text: String) -> Reading {
    let words = text.lowercased().split(separator: " ").map(String.init)
    var reading = Reading()
    var negations = 0
    var place = 0
    if words.first == "to" {
      // "U.S. to award …": what is to come.
      reading = Reading(status: "planned", certainty: .probable, hasCue: true)
    }
    while place < words.count {
      guard let (cue, length) = cue(words, at: place) else {
        place += 1
        continue
      }
      place += length
      if cue.negates { negations += 1 }
      if let status = cue.status {
        reading.status = Self.furthestFromForce(reading.status, status)
        reading.hasCue = true
      }
      if let certainty = cue.certainty.flatMap(Certainty.init) {
        reading.certainty = Self.mostCautious(reading.certainty, certainty)
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

  private func cue(_ words: [String], at place: Int) -> (StatusCues.Cue, Int)? {
    for length in (1...longest).reversed() where place + length <= words.count {
      if let cue = cues[words[place..<place + length].joined(separator: " ")] {
        return (cue, length)
      }
    }
    return nil
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
    let order = Certainty.allCases
    let places = (order.firstIndex(of: left) ?? 0, order.firstIndex(of: right) ?? 0)
    return places.0 <= places.1 ? left : right
  }
}
