import Facts

/// Aligns two sets of facts and says what differs.
///
/// Facts are aligned by key. What is left over on both sides is paired where the type is the same
/// and the spans overlap in the same sentence (changed), or where subtype, roles and words are
/// the same in another sentence of the article (moved).
public struct FactComparison: Sendable {
  private let old: [FactRecord]
  private let new: [FactRecord]

  public init(old: [FactRecord], new: [FactRecord]) {
    self.old = old
    self.new = new
  }

  public var result: ComparisonResult {
    var pairing = Pairing(old: old.count, new: new.count)
    let unchanged = pairIdentical(&pairing)
    var changes = pairLeftovers(&pairing, kind: .changed, \.key) { _, _ in true }
    changes += pairLeftovers(&pairing, kind: .changed, SentencePlace.init) { before, after in
      before.overlaps(after)
    }
    changes += pairLeftovers(&pairing, kind: .moved, MovedContent.init) { before, after in
      !before.isInSameSentence(as: after)
    }
    changes += pairing.openOld.map { FactChange(kind: .removed, before: old[$0], after: nil) }
    changes += pairing.openNew.map { FactChange(kind: .added, before: nil, after: new[$0]) }
    return ComparisonResult(changes: changes.sorted(by: FactChange.precedes), unchanged: unchanged)
  }

  /// Takes out the pairs with the same key and id; returns their number.
  private func pairIdentical(_ pairing: inout Pairing) -> Int {
    let pairs = pairing.pairs(
      by: { "\(old[$0].key) \(old[$0].id)" }, and: { "\(new[$0].key) \(new[$0].id)" }
    ) { _, _ in true }
    return pairs.count
  }

  private func pairLeftovers<Group: Hashable>(
    _ pairing: inout Pairing, kind: ChangeKind, _ group: (FactRecord) -> Group,
    _ fits: (FactRecord, FactRecord) -> Bool
  ) -> [FactChange] {
    let pairs = pairing.pairs(by: { group(old[$0]) }, and: { group(new[$0]) }) {
      fits(old[$0], new[$1])
    }
    return pairs.map { before, after in
      FactChange(
        kind: kind, before: old[before], after: new[after],
        deltas: FieldDeltas.between(old[before], new[after]))
    }
  }
}

/// Which facts still have no partner.
private struct Pairing {
  var openOld: [Int]
  var openNew: [Int]

  init(old: Int, new: Int) {
    openOld = Array(0..<old)
    openNew = Array(0..<new)
  }

  /// Pairs facts of the same group that fit, first come first served, and takes them out.
  mutating func pairs<Group: Hashable>(
    by oldGroup: (Int) -> Group, and newGroup: (Int) -> Group, fits: (Int, Int) -> Bool
  ) -> [(Int, Int)] {
    var groups: [Group: [Int]] = [:]
    for index in openOld { groups[oldGroup(index), default: []].append(index) }
    var pairs: [(Int, Int)] = []
    var left: [Int] = []
    for index in openNew {
      let group = newGroup(index)
      guard let place = groups[group]?.firstIndex(where: { fits($0, index) }),
        let partner = groups[group]?.remove(at: place)
      else {
        left.append(index)
        continue
      }
      pairs.append((partner, index))
    }
    let taken = Set(pairs.map(\.0))
    openOld.removeAll { taken.contains($0) }
    openNew = left
    return pairs
  }
}

/// The sentence and type of a fact. Where the text of the sentence is not known, its number.
private struct SentencePlace: Hashable {
  var document: String
  var type: String
  var sentence: String

  init(_ fact: FactRecord) {
    document = fact.document.key
    type = fact.type
    sentence = fact.context?.text ?? "#\(fact.sentence)"
  }
}

/// What stays the same where a fact moves.
private struct MovedContent: Hashable {
  var document: String
  var type: String
  var words: String
  var content: [String]

  init(_ fact: FactRecord) {
    document = fact.document.key
    type = fact.type
    words = fact.span.text
    content = FieldDeltas.content(of: fact)
  }
}

extension FactRecord {
  /// Offsets from the start of the sentence, where it is known.
  private var place: Range<Int> {
    let origin = context?.start ?? 0
    return (span.start - origin)..<(span.end - origin)
  }

  fileprivate func overlaps(_ other: FactRecord) -> Bool { place.overlaps(other.place) }

  fileprivate func isInSameSentence(as other: FactRecord) -> Bool {
    SentencePlace(self) == SentencePlace(other) && sentence == other.sentence
  }
}

extension FactChange {
  /// By article, position, type, then kind.
  fileprivate static func precedes(_ left: FactChange, _ right: FactChange) -> Bool {
    guard let first = left.fact, let second = right.fact else { return right.fact != nil }
    if first.document.source != second.document.source {
      return first.document.source < second.document.source
    }
    if first.span.start != second.span.start { return first.span.start < second.span.start }
    if first.span.end != second.span.end { return first.span.end < second.span.end }
    return (first.type, left.kind.rawValue, first.key, first.id)
      < (second.type, right.kind.rawValue, second.key, second.id)
  }
}
