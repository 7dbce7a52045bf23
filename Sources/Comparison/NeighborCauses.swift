import Facts

/// Causes in the pack by the sentences in which they changed facts.
struct NeighborCauses {
  private struct Neighbor {
    var place: Range<Int>
    var causes: [ChangeCause]
  }

  private var neighbors: [FactGroup: [Neighbor]] = [:]
  private let key: (String) -> String

  /// - Parameter key: from the key of an old document to that of the new one.
  init(_ changes: [FactChange], key: @escaping (String) -> String) {
    self.key = key
    for change in changes {
      let causes = change.causes.filter { $0.kind == .rule || $0.kind == .list }
      guard !causes.isEmpty, let fact = change.fact else { continue }
      let neighbor = Neighbor(place: fact.placeInSentence, causes: causes)
      neighbors[sentence(of: fact), default: []].append(neighbor)
    }
  }

  /// Of a fact that shares words with the change, else of one in the same sentence.
  func causes(of change: FactChange) -> [ChangeCause] {
    guard let fact = change.fact, let others = neighbors[sentence(of: fact)] else { return [] }
    let place = fact.placeInSentence
    return (others.first { $0.place.overlaps(place) } ?? others.first)?.causes ?? []
  }

  private func sentence(of fact: FactRecord) -> FactGroup {
    .sentence(document: key(fact.document.key), type: "", text: fact.sentenceText)
  }
}
