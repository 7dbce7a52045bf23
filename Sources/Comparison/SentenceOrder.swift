import Facts

/// Which sentences stand in another order than before: as few as can be, so that a paragraph that
/// was moved up is what moved, and not all that it passed.
struct SentenceOrder {
  /// By document, numbers of old sentences that moved.
  private var moved: [String: Set<Int>] = [:]

  /// - Parameter pairs: the same facts in both sets.
  init(_ pairs: [(old: FactRecord, new: FactRecord)]) {
    var sentences: [String: [Int: Int]] = [:]
    for pair in pairs {
      sentences[pair.new.document.key, default: [:]][pair.old.sentence] = pair.new.sentence
    }
    for (document, places) in sentences {
      let old = places.keys.sorted()
      let kept = Self.longestRise(old.map { places[$0] ?? 0 })
      let rest = old.indices.filter { !kept.contains($0) }.map { old[$0] }
      if !rest.isEmpty { moved[document] = Set(rest) }
    }
  }

  func hasMoved(_ old: FactRecord, in document: String) -> Bool {
    moved[document]?.contains(old.sentence) ?? false
  }

  /// Places of a longest strictly rising subsequence (patience sorting).
  static func longestRise(_ numbers: [Int]) -> Set<Int> {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for place in numbers.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < numbers[place] { low = middle + 1 } else { high = middle }
      }
      before[place] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var kept: Set<Int> = []
    var next = ends.last
    while let place = next {
      kept.insert(place)
      next = before[place]
    }
    return kept
  }
}
