/// Which articles of the two sides are the same: by key, else by source, else by the name of the
/// file where only one on each side has it.
struct DocumentPairing {
  /// Index of the gold article → index of the given one.
  private(set) var given: [Int: Int] = [:]
  /// The way back.
  private(set) var gold: [Int: Int] = [:]

  init(gold: [EvaluatedDocument], given: [EvaluatedDocument]) {
    pair(gold.map(\.key), given.map(\.key))
    pair(gold.map { $0.source }, given.map { $0.source })
    pair(gold.map { $0.stem }, given.map { $0.stem })
  }

  private mutating func pair(_ left: [String?], _ right: [String?]) {
    let (first, second) = (places(left, taken: given), places(right, taken: gold))
    for (name, indices) in first {
      guard indices.count == 1, let others = second[name], others.count == 1 else { continue }
      given[indices[0]] = others[0]
      gold[others[0]] = indices[0]
    }
  }

  private func places(_ names: [String?], taken: [Int: Int]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (index, name) in names.enumerated() where taken[index] == nil {
      if let name { places[name, default: []].append(index) }
    }
    return places
  }
}
