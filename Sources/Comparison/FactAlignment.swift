import Facts

/// The steps by which facts find their partners.
struct FactAlignment {
  private let old: [FactRecord]
  private let new: [FactRecord]
  private let documents: DocumentPairs
  private var pairing: Pairing

  private(set) var changes: [FactChange] = []
  /// Number of facts that are the same at the same place.
  private(set) var unchanged = 0

  init(old: [FactRecord], new: [FactRecord], documents: DocumentPairs) {
    self.old = old
    self.new = new
    self.documents = documents
    pairing = Pairing(old: old.count, new: new.count)
  }

  mutating func align() {
    alignIdentical()
    alignLeftovers(by: \.key)
    if !documents.renamed.isEmpty { alignLeftovers(by: group(of: sameWords)) }
    alignLeftovers(by: group(of: sentence)) { $0.overlaps($1) }
    alignLeftovers(by: group(of: sameContent))
    alignEdited()
    alignLeftovers(by: group(of: entity))
    alignLeftovers(by: group(of: elsewhere))
    changes += pairing.openOld.map { FactChange(kind: .removed, before: old[$0], after: nil) }
    changes += pairing.openNew.map { FactChange(kind: .added, before: nil, after: new[$0]) }
  }

  // MARK: Steps

  private mutating func alignIdentical() {
    let pairs = pairing.pairs(
      by: { "\(old[$0].key) \(old[$0].id)" }, and: { "\(new[$0].key) \(new[$0].id)" })
    let order = SentenceOrder(pairs.map { (old[$0.old], new[$0.new]) })
    for pair in pairs {
      let (before, after) = (old[pair.old], new[pair.new])
      let isElsewhere = order.hasMoved(before, in: after.document.key)
      // The id leaves out some of what a fact says: what a measure does to trade, its dates.
      let isSame = before.fields == after.fields || FieldDeltas.between(before, after).isEmpty
      if isSame && !isElsewhere {
        unchanged += 1
      } else {
        changes.append(.pair(before, after, isElsewhere: isElsewhere))
      }
    }
  }

  private mutating func alignLeftovers<Group: Hashable>(
    by group: (FactRecord) -> Group?, _ fits: (FactRecord, FactRecord) -> Bool = { _, _ in true }
  ) {
    let (old, new) = (old, new)
    let pairs = pairing.pairs(by: { group(old[$0]) }, and: { group(new[$0]) }) {
      fits(old[$0], new[$1])
    }
    for pair in pairs { add(old[pair.old], new[pair.new]) }
  }

  /// Lines that are wrapped elsewhere give other keys and the same facts.
  private mutating func add(_ before: FactRecord, _ after: FactRecord) {
    let change = FactChange.pair(before, after, isElsewhere: false)
    if change.kind == .changed, change.deltas.isEmpty, before.key != after.key {
      unchanged += 1
    } else {
      changes.append(change)
    }
  }

  /// A fact of a sentence that was edited: with the same content, else the next of its subtype.
  private mutating func alignEdited() {
    let (old, new, documents) = (old, new, documents)
    let edited = EditedSentences(
      old: pairing.openOld.map { old[$0] }.filter { !documents.haveSameText($0.document.key) },
      new: pairing.openNew.map { new[$0] }, newKey: documents.newKey)
    func pairs(_ content: (FactRecord) -> [String]) -> [(old: Int, new: Int)] {
      pairing.pairs(
        by: { index -> FactGroup? in
          let fact = old[index]
          let document = documents.newKey(of: fact.document.key)
          return edited.partner(of: fact, in: document).map {
            .content(
              document: document, type: fact.type, sentence: $0, content: content(fact))
          }
        },
        and: { index -> FactGroup? in
          let fact = new[index]
          return .content(
            document: fact.document.key, type: fact.type, sentence: fact.sentenceText,
            content: content(fact))
        })
    }
    let found = pairs { FieldDeltas.content(of: $0) } + pairs { [$0.subtype] }
    for pair in found { add(old[pair.old], new[pair.new]) }
  }

  // MARK: Groups

  private func group(
    of kind: @escaping (FactRecord, String) -> FactGroup?
  ) -> (FactRecord) -> FactGroup? {
    let documents = documents
    return { fact in kind(fact, documents.newKey(of: fact.document.key)) }
  }

  private func sameWords(_ fact: FactRecord, _ document: String) -> FactGroup? {
    .words(
      document: document, type: fact.type, sentence: fact.sentenceText,
      place: fact.placeInSentence, content: FieldDeltas.content(of: fact))
  }

  private func sentence(_ fact: FactRecord, _ document: String) -> FactGroup? {
    .sentence(document: document, type: fact.type, text: fact.sentenceText)
  }

  /// Without roles nothing but the subtype would be the same.
  private func sameContent(_ fact: FactRecord, _ document: String) -> FactGroup? {
    let content = FieldDeltas.content(of: fact)
    if content.count < 2 { return nil }
    return .content(
      document: document, type: fact.type, sentence: fact.sentenceText, content: content)
  }

  private func elsewhere(_ fact: FactRecord, _ document: String) -> FactGroup? {
    if documents.haveSameText(document) { return nil }
    return .elsewhere(
      document: document, type: fact.type, words: fact.span.text,
      content: FieldDeltas.content(of: fact))
  }

  private func entity(_ fact: FactRecord, _ document: String) -> FactGroup? {
    guard fact.type == "entity", let id = fact.fields["entity"]?.string else { return nil }
    return .entity(document: document, id: id)
  }
}

extension FactChange {
  /// What became of a fact. It moved where nothing but its place differs.
  ///
  /// - Parameter isElsewhere: whether its sentence stands at another place of the article.
  fileprivate static func pair(
    _ before: FactRecord, _ after: FactRecord, isElsewhere: Bool
  ) -> FactChange {
    let content = FieldDeltas.between(before, after)
    let place = PlaceDeltas.between(before, after, isElsewhere: isElsewhere)
    let wasEdited = place.contains { $0.path == PlaceDeltas.editedSentence }
    let isSamePlace =
      !isElsewhere && place.isEmpty && before.sentenceText == after.sentenceText
    let hasMoved = content.isEmpty && !isSamePlace && !wasEdited
    let kind: ChangeKind = hasMoved ? .moved : .changed
    return FactChange(kind: kind, before: before, after: after, deltas: content + place)
  }
}
