/// Articles by their numbers, grouped by what was found to be the same; holds only those that are
/// in a group. A forest of disjoint sets, with the least number of each set as its root.
struct ArticleGroups {
  private var parents: [Int: Int] = [:]

  mutating func unite(_ first: Int, _ second: Int) {
    let (one, other) = (root(first), root(second))
    parents[min(one, other)] = min(one, other)
    parents[max(one, other)] = min(one, other)
  }

  mutating func areOne(_ first: Int, _ second: Int) -> Bool {
    guard parents[first] != nil, parents[second] != nil else { return false }
    return root(first) == root(second)
  }

  /// The groups in the order of their first articles, each in order.
  mutating func takeAll() -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for number in parents.keys.sorted() { groups[root(number), default: []].append(number) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Shortens the way for the next time.
  private mutating func root(_ number: Int) -> Int {
    var root = number
    while let parent = parents[root], parent != root { root = parent }
    var place = number
    while place != root {
      let next = parents[place] ?? root
      parents[place] = root
      place = next
    }
    return root
  }
}
