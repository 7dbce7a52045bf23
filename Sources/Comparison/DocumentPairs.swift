import Facts

/// Articles that have another name in the new set: the text is the same, or most of the sentences
/// that have facts are.
struct DocumentPairs {
  /// Key of an old document → key of the new one.
  private(set) var renamed: [String: String] = [:]
  /// The other way round.
  private var names: [String: String] = [:]
  /// Keys of documents whose text is known to be the same in both sets.
  private var sameText: Set<String>

  init(old: [FactRecord], new: [FactRecord], oldTexts: [String: String], newTexts: [String: String])
  {
    sameText = Set(oldTexts.keys.filter { oldTexts[$0] == newTexts[$0] })
    let oldSentences = Self.sentences(of: old)
    let newSentences = Self.sentences(of: new)
    let oldKeys = Set(oldSentences.keys).union(oldTexts.keys)
    let newKeys = Set(newSentences.keys).union(newTexts.keys)
    var gone = oldKeys.subtracting(newKeys).sorted()
    var come = newKeys.subtracting(oldKeys)
    if gone.isEmpty || come.isEmpty { return }
    gone.removeAll { key in
      guard let text = oldTexts[key], let same = come.filter({ newTexts[$0] == text }).min() else {
        return false
      }
      renamed[key] = same
      sameText.formUnion([key, same])
      come.remove(same)
      return true
    }
    var places: [String: [String]] = [:]
    for key in come.sorted() {
      for sentence in newSentences[key] ?? [] { places[sentence, default: []].append(key) }
    }
    for key in gone {
      let sentences = oldSentences[key] ?? []
      var shared: [String: Int] = [:]
      for sentence in sentences {
        for partner in places[sentence] ?? [] where come.contains(partner) {
          shared[partner, default: 0] += 1
        }
      }
      let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best, best.value * 2 > sentences.count else { continue }
      renamed[key] = best.key
      come.remove(best.key)
    }
    for (old, new) in renamed { names[new] = old }
  }

  /// The key under which a document is looked for in the new set.
  func newKey(of key: String) -> String { renamed[key] ?? key }

  /// The key under which a document of the new set stands in the old one.
  func oldKey(of key: String) -> String { names[key] ?? key }

  func haveSameText(_ key: String) -> Bool { sameText.contains(key) }

  private static func sentences(of facts: [FactRecord]) -> [String: Set<String>] {
    var sentences: [String: Set<String>] = [:]
    for fact in facts {
      sentences[fact.document.key, default: []].insert(fact.sentenceText)
    }
    return sentences
  }
}
