import DocumentModel

/// The mentions that a nominal may mean, as far as an article has been read; of those that are
/// alike (one entity, kind and form) the first.
struct Candidates {
  private struct Likeness: Hashable {
    var entity: Int
    var kind: MentionKind
    var form: MentionForm

    /// An entity has few kinds and forms.
    func hash(into hasher: inout Hasher) { hasher.combine(entity) }
  }

  /// In text order.
  private(set) var passed: [Int] = []
  private var known: Set<Likeness> = []

  /// Notes a mention, which must follow that of the last call in the text.
  mutating func pass(_ index: Int, _ tagged: TaggedDocument) {
    guard let entity = tagged.mentions[index].entity else { return }
    let likeness = Likeness(
      entity: entity, kind: tagged.mentions[index].kind, form: tagged.mentions[index].form)
    if known.insert(likeness).inserted { passed.append(index) }
  }
}
