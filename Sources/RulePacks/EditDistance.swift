/// Number of scalars to insert, remove, replace or swap with their neighbour to make one word of
/// another.
public func editDistance(_ left: String, _ right: String) -> Int {
  let a = Array(left.unicodeScalars)
  let b = Array(right.unicodeScalars)
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in 1..<(a.count + 1) {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1..<(b.count + 1) {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], before[j - 2] + 1)
      }
    }
    before = last
    last = row
  }
  return last[b.count]
}

/// Advice for a name that is not known: the nearest known one, or all where there are few.
public func suggestion(for name: String, among known: [String]) -> String {
  let near = known.map { (distance: editDistance(name, $0), name: $0) }
    .filter { $0.distance <= max(1, name.unicodeScalars.count / 3) }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
  if let near { return "did you mean '\(near.name)'?" }
  if known.isEmpty || known.count > 24 { return "" }
  return "known are \(known.sorted().joined(separator: ", "))"
}
