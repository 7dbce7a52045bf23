import DocumentModel

/// The mentions that a nominal may mean, as far as an article has been read; of those that are
/// alike (one entity, kind and form) the first.
struct Candidates {
  private struct Likeness: Hashable {
    var entity: Int
    var kind: MentionKind
    var form: MentionForm
  }

  /// In text order.
  private(set) var passed: [Int] = []
  private var known: Set<Likeness> = []

  /// Notes a mention, which must follow that of the last call in the text.
  mutating func pass(_ index: Int, _ tagged: TaggedDocument) {
    let mention = tagged.mentions[index]
    guard let entity = mention.entity else { return }
    let likeness = Likeness(entity: entity, kind: mention.kind, form: mention.form)
    if known.insert(likeness).inserted { passed.append(index) }
  }
}
