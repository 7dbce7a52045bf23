import Facts

/// Sentences of an article that were edited: what is left of the old ones, each with the new one
/// that shares most of its words.
struct EditedSentences {
  private struct Place: Hashable {
    var document: String
    var sentence: String
  }

  private var partners: [Place: String] = [:]

  /// A new sentence this far away, in the order of those that are left over, is not looked at.
  private static let reach = 12

  /// - Parameter newKey: from the key of an old document to that of the new one.
  init(old: [FactRecord], new: [FactRecord], newKey: (String) -> String) {
    let kept = Set(new.map { Place(document: $0.document.key, sentence: $0.sentenceText) })
    let before = Set(
      old.map { Place(document: newKey($0.document.key), sentence: $0.sentenceText) })
    let gone = Self.sentences(of: old, key: newKey) { !kept.contains($0) }
    let come = Self.sentences(of: new, key: { $0 }) { !before.contains($0) }
    for (document, sentences) in gone {
      var free = come[document] ?? []
      for (number, sentence) in sentences.enumerated() {
        let words = SentenceWords(sentence)
        let near = free.indices.filter { abs($0 - number) <= Self.reach }
        let best = near.map { (place: $0, share: words.share(with: SentenceWords(free[$0]))) }
          .max { ($0.share, $1.place) < ($1.share, $0.place) }
        guard let best, best.share >= SentenceWords.shareOfEdited else { continue }
        partners[Place(document: document, sentence: sentence)] = free.remove(at: best.place)
      }
    }
  }

  /// The text of the new sentence.
  func partner(of fact: FactRecord, in document: String) -> String? {
    partners[Place(document: document, sentence: fact.sentenceText)]
  }

  /// In text order, each once.
  private static func sentences(
    of facts: [FactRecord], key: (String) -> String, _ isMeant: (Place) -> Bool
  ) -> [String: [String]] {
    var seen: Set<Place> = []
    var result: [String: [String]] = [:]
    for fact in facts.sorted(by: { $0.span.start < $1.span.start }) {
      let place = Place(document: key(fact.document.key), sentence: fact.sentenceText)
      guard isMeant(place), seen.insert(place).inserted else { continue }
      result[place.document, default: []].append(place.sentence)
    }
    return result
  }
}
