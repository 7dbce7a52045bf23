import DocumentModel
import RulePacks

/// The measures that an article has told of so far, so that "the ban" is the ban on exports of the
/// sentence before, and "it was lifted" is said of a ban at all.
struct MeasureMemory {
  /// One telling of a measure.
  struct Told {
    /// Singular, lower case: "ban".
    var noun: String
    var kind: MeasureKinds.Kind?
    var sentence: Int
    var actors: Set<Int>
    /// Called by a noun, and not only told by a verb ("barred imports").
    var isNamed = false
  }

  private var told: [Told] = []
  /// True as long as each was told in the sentence of the one before or later.
  private var isInOrder = true

  /// Most sentences between "a ban on exports" and "the ban".
  private static let reach = 12
  /// Most sentences between a measure and "it".
  static let reachOfPronoun = 2

  mutating func add(_ telling: Told) {
    if let last = told.last, telling.sentence < last.sentence { isInOrder = false }
    told.append(telling)
  }

  /// The last telling that fits, not further back than some sentences.
  private func last(
    from sentence: Int, back: Int, where fits: (Told) -> Bool
  ) -> Told? {
    for telling in told.reversed() {
      if sentence - telling.sentence > back {
        if isInOrder { return nil }
      } else if fits(telling) {
        return telling
      }
    }
    return nil
  }

  /// What "the ban" or "another one" is; nil where nothing like it was told before.
  func kind(
    of words: MeasureWords, sentence: Int, roles: [FactRole], _ draft: borrowing LinkDraft
  ) -> MeasureKinds.Kind? {
    if words.isPointer { return pointed(from: sentence, back: 0...Self.reachOfPronoun) }
    let near = last(from: sentence, back: Self.reach) { $0.noun == words.noun }
    guard let near, sentence >= near.sentence else { return nil }
    let actors = Self.actors(roles, draft)
    if words.isOwned, !actors.isEmpty, near.actors.isDisjoint(with: actors) { return nil }
    // "the levy on nuts" is another levy; what a body has on exports stays so.
    if roles.contains(where: { Self.scope.contains($0.name) }) {
      let isSame = !near.actors.isDisjoint(with: actors)
      return isSame && near.kind?.subtype.hasPrefix("export_") == true ? near.kind : nil
    }
    return near.kind
  }

  /// What "it" is: the last measure that was named within some sentences.
  func pointed(from sentence: Int, back: ClosedRange<Int>) -> MeasureKinds.Kind? {
    last(from: sentence, back: back.upperBound) {
      $0.isNamed && back.contains(sentence - $0.sentence)
    }?.kind
  }

  static let scope = ["product", "origin", "destination", "target"]

  static func actors(_ roles: [FactRole], _ draft: borrowing LinkDraft) -> Set<Int> {
    let fillers = roles.first { $0.name == "actor" }?.fillers ?? []
    return Set(fillers.compactMap { draft.entity(of: $0) })
  }
}

/// The words by which a measure is called.
struct MeasureWords {
  /// All of them, in lower case.
  let all: [String]
  /// Without what follows "on" or "of"; singular, lower case.
  var noun: String
  /// "it", "another one": no noun of its own.
  var isPointer: Bool
  /// "it": nothing but a pronoun.
  var isPronoun: Bool
  /// "him".
  var isPerson: Bool
  /// "its ban".
  var isOwned: Bool
  /// "the ban", "that order", "an older duty": one that may have been told of before.
  var isDefinite: Bool

  init(_ text: ArraySlice<UInt8>) {
    let words = LetterWords.of(text, hyphens: true)
    all = words
    let own = words.prefix { !Self.links.contains($0) }
    let first = own.first ?? ""
    isPerson = words.count == 1 && Self.people.contains(first)
    // "it", "one of them"
    isPronoun =
      Self.pronouns.contains(words.last ?? "")
      && (words.count == 1 || words.count == 3 && words[1] == "of")
    isPointer = isPronoun || own.last == "one" || own.count == 1 && Self.pronouns.contains(first)
    let middle = own.dropFirst().dropLast()
    isOwned = first == "its" || first == "their"
    isDefinite =
      isPointer
      || Self.determiners.contains(first) && middle.allSatisfy(Self.plain.contains)
        && (first.first != "a" || first == "another" || !middle.isEmpty)
    noun = Self.singular(own.last ?? "")
  }

  private static let pronouns: Set<String> = [
    "it", "they", "them", "this", "these", "those", "that",
  ]
  private static let people: Set<String> = [
    "he", "him", "she", "her", "i", "me", "we", "us", "you", "who", "himself", "herself", "itself",
  ]
  private static let determiners: Set<String> = [
    "the", "that", "those", "this", "these", "its", "their", "both", "another", "a", "an",
  ]
  private static let plain: Set<String> = [
    "older", "similar", "second", "third", "fourth", "earlier", "further", "same", "whole",
    "latest", "remaining", "existing",
  ]
  private static let links: Set<String> = [
    "on", "of", "for", "over", "against", "to", "from", "in",
  ]

  static func singular(_ noun: String) -> String {
    if noun.hasSuffix("ies") { return noun.dropLast(3) + "y" }
    if noun.hasSuffix("s"), !noun.hasSuffix("ss") { return String(noun.dropLast()) }
    return noun
  }
}
