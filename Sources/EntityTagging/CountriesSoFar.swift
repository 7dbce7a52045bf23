import DocumentModel

/// The countries that an article names and those that act in it, kept while mentions get their
/// entities in text order.
struct CountriesSoFar {
  /// How often each country is named in the whole article.
  private var counts: [String: Int] = [:]
  /// The countries that act in what has been passed.
  private(set) var acting: Set<String> = []
  /// Mentions by their ends.
  private let byEnd: [Int]
  private var next = 0

  init(_ tagged: TaggedDocument) {
    let mentions = tagged.mentions
    byEnd = mentions.indices.sorted { mentions[$0].span.end < mentions[$1].span.end }
    for index in mentions.indices { note(index, tagged) }
  }

  /// Counts the country of a mention that has got its entity.
  mutating func note(_ index: Int, _ tagged: TaggedDocument) {
    guard let entity = tagged.mentions[index].entity,
      let code = PublicBodies.code(of: tagged.entities[entity])
    else { return }
    counts[code, default: 0] += 1
  }

  /// Passes all mentions that end before a place, whose entities must be known by now.
  mutating func advance(to place: UInt32, _ tagged: TaggedDocument) {
    while next < byEnd.count, tagged.mentions[byEnd[next]].span.end <= place {
      if let code = PublicBodies.actor(tagged.mentions[byEnd[next]], tagged) {
        acting.insert(code)
      }
      next += 1
    }
  }

  /// The country that the article names most often; nil where two are named equally often. `isClear`
  /// where it is named more than twice as often as any other.
  var main: (code: String?, isClear: Bool) {
    let sorted = counts.values.sorted(by: >)
    guard let most = sorted.first else { return (nil, false) }
    let second = sorted.count > 1 ? sorted[1] : 0
    let code = most > second ? counts.first { $0.value == most }?.key : nil
    return (code, most > 2 * second)
  }
}
