import Comparison
import Facts

/// A fact to be reviewed, with what changed about it.
struct ReviewItem {
  var fact: FactRecord
  /// Nil where the fact is the same as before, or nothing is compared.
  var change: FactChange?

  /// Changes first, in their order, then the other facts in that of the file.
  static func items(_ new: FactsContents, against old: FactsContents?) -> [ReviewItem] {
    guard let old else { return new.facts.map { ReviewItem(fact: $0) } }
    let changes = FactComparison(old: old, new: new).result.changes
    let changed = Set(changes.compactMap { $0.after.map(FactPlaceKey.init) })
    let items = changes.compactMap { change in
      change.fact.map { ReviewItem(fact: $0, change: change) }
    }
    let rest = new.facts.filter { !changed.contains(FactPlaceKey($0)) }
    return items + rest.map { ReviewItem(fact: $0) }
  }
}

/// Tells the facts of a file apart.
private struct FactPlaceKey: Hashable {
  var key: String
  var id: String

  init(_ fact: FactRecord) {
    key = fact.key
    id = fact.id
  }
}
