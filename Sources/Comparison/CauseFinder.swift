import Facts

/// Tells why facts changed, from what both sets say of what they were made of.
///
/// Direct evidence comes first: the article came, went or was edited at this place; the rule or a
/// name of the fact itself changed. A fact without any takes the cause of another one that changed
/// in its sentence (a rule that now wins the words). What is left over can have come from every
/// other part that differs.
struct CauseFinder {
  private let oldOrigin: RunOrigin
  private let newOrigin: RunOrigin
  private let documents: DocumentPairs
  private let pack: PackDifference
  private let oldSentences: SentenceSet
  private let newSentences: SentenceSet
  private let indirect: IndirectCauses

  init(
    old: [FactRecord], new: [FactRecord], oldOrigin: RunOrigin, newOrigin: RunOrigin,
    documents: DocumentPairs
  ) {
    self.oldOrigin = oldOrigin
    self.newOrigin = newOrigin
    self.documents = documents
    pack = PackDifference(oldOrigin, newOrigin)
    oldSentences = SentenceSet(old, key: documents.newKey)
    newSentences = SentenceSet(new) { $0 }
    indirect = IndirectCauses(pack, oldOrigin, newOrigin)
  }

  func attribute(_ changes: inout [FactChange]) {
    for index in changes.indices { changes[index].causes = direct(changes[index]) }
    let neighbors = NeighborCauses(changes, key: documents.newKey)
    for index in changes.indices where changes[index].causes.isEmpty {
      let change = changes[index]
      let found = neighbors.causes(of: change)
      changes[index].causes =
        found.isEmpty
        ? indirect.causes(of: change, textDiffers: textDiffers(change)) : found
    }
  }

  private func direct(_ change: FactChange) -> [ChangeCause] {
    if let whole = wholeArticle(change) { return [whole] }
    return article(change) + rules(of: change) + rows(of: change)
  }

  // MARK: The article

  /// The article as a whole came or went, or has another name and nothing else.
  private func wholeArticle(_ change: FactChange) -> ChangeCause? {
    guard let fact = change.fact else { return nil }
    switch change.kind {
    case .added where !isKnown(fact.document.key, oldOrigin, oldSentences):
      return ChangeCause(kind: .article, name: fact.document.source, change: .added)
    case .removed where !isKnown(documents.newKey(of: fact.document.key), newOrigin, newSentences):
      return ChangeCause(kind: .article, name: fact.document.source, change: .removed)
    case .moved where change.deltas.map(\.path) == [PlaceDeltas.article]:
      return ChangeCause(kind: .article, name: fact.document.source, change: .renamed)
    default: return nil
    }
  }

  /// Of bare facts it is not known which articles there were: one may have had no facts.
  private func isKnown(_ key: String, _ origin: RunOrigin, _ sentences: SentenceSet) -> Bool {
    let renamed = documents.renamed.values.contains(key)
    return origin.texts.isEmpty || renamed || origin.texts[key] != nil
      || sentences.holds(document: key)
  }

  private func article(_ change: FactChange) -> [ChangeCause] {
    guard let fact = change.fact, textDiffers(change) != false else { return [] }
    let cause = ChangeCause(kind: .article, name: fact.document.source)
    let paths = Set(change.deltas.map(\.path))
    if change.kind == .moved || paths.contains(PlaceDeltas.editedSentence) { return [cause] }
    // Where the texts are not known, a sentence without facts looks like one that is not there.
    guard textDiffers(change) == true else { return [] }
    let document = documents.newKey(of: fact.document.key)
    switch change.kind {
    case .added: return oldSentences.holds(fact, in: document) ? [] : [cause]
    case .removed: return newSentences.holds(fact, in: document) ? [] : [cause]
    case .changed, .moved: return []
    }
  }

  /// Nil where the texts are not known.
  private func textDiffers(_ change: FactChange) -> Bool? {
    let old = (change.before ?? change.after)?.document.key ?? ""
    let new = change.after?.document.key ?? documents.newKey(of: old)
    guard let before = oldOrigin.texts[old] ?? oldOrigin.texts[documents.oldKey(of: new)],
      let after = newOrigin.texts[new]
    else { return nil }
    return before != after
  }

  // MARK: The pack

  private func rules(of change: FactChange) -> [ChangeCause] {
    var names: [String] = []
    for rule in [change.after, change.before].compactMap({ $0?.fields["rule"]?.string })
    where !names.contains(rule) { names.append(rule) }
    return names.compactMap { pack.rules[$0] }
  }

  /// Rows of the names in the fact.
  private func rows(of change: FactChange) -> [ChangeCause] {
    guard !pack.rows.isEmpty else { return [] }
    var found: [ChangeCause] = []
    for fact in [change.after, change.before].compactMap(\.self) {
      for name in fact.rowNames {
        if let cause = pack.rows[name], !found.contains(cause) { found.append(cause) }
      }
    }
    return found
  }
}

extension FactRecord {
  /// What the rows of the names in the fact may be called: ids, names, codes of countries.
  fileprivate var rowNames: [String] {
    var names: [String] = []
    func add(_ value: JSONValue) {
      if let id = value["entity"]?.string {
        names.append(id)
        if id.hasSuffix("-gov") { names.append(id.dropLast(4).uppercased()) }
      }
      if let name = value["name"]?.string { names.append(name) }
    }
    add(fields)
    for role in (fields["roles"] ?? .null).members { role.value.elements.forEach(add) }
    return names
  }
}

/// Which sentences have facts.
struct SentenceSet {
  private var texts: [String: Set<String>] = [:]

  init(_ facts: [FactRecord], key: (String) -> String) {
    for fact in facts {
      texts[key(fact.document.key), default: []].insert(fact.sentenceText)
    }
  }

  func holds(document: String) -> Bool { texts[document] != nil }

  func holds(_ fact: FactRecord, in document: String) -> Bool {
    texts[document]?.contains(fact.sentenceText) ?? false
  }
}
