/// Which facts still have no partner.
struct Pairing {
  private(set) var openOld: [Int]
  private(set) var openNew: [Int]

  init(old: Int, new: Int) {
    openOld = Array(0..<old)
    openNew = Array(0..<new)
  }

  /// Pairs facts of the same group that fit, first come first served, and takes them out.
  mutating func pairs<Group: Hashable>(
    by oldGroup: (Int) -> Group?, and newGroup: (Int) -> Group?,
    fits: (Int, Int) -> Bool = { _, _ in true }
  ) -> [(old: Int, new: Int)] {
    var groups: [Group: [Int]] = [:]
    for index in openOld {
      if let group = oldGroup(index) { groups[group, default: []].append(index) }
    }
    var pairs: [(old: Int, new: Int)] = []
    var left: [Int] = []
    for index in openNew {
      guard let group = newGroup(index),
        let place = groups[group]?.firstIndex(where: { fits($0, index) }),
        let partner = groups[group]?.remove(at: place)
      else {
        left.append(index)
        continue
      }
      pairs.append((partner, index))
    }
    let taken = Set(pairs.map(\.old))
    openOld.removeAll { taken.contains($0) }
    openNew = left
    return pairs
  }
}
