import DocumentModel

/// Gives the facts of an article their keys and ids.
struct FactAssembler {
  let article: ExtractedArticle
  let documentKey: String
  let slices: ArticleSlices
  let identity: Identity

  /// The frames in their order, then the facts of the entities.
  func drafts(byEntity: [[Mention]]) throws(FactsError) -> [FactDraft] {
    var drafts = article.frames.map { FactDraft(frame: $0) }
    for (entity, mentions) in zip(article.entities, byEntity) {
      if let draft = FactDraft(entity: entity, mentions: mentions) { drafts.append(draft) }
    }
    try setKeys(of: &drafts)
    let keys = drafts.map(\.key)
    for index in drafts.indices {
      drafts[index].id = try identity.factID(content(of: drafts[index], keys: keys))
    }
    return drafts
  }

  // MARK: Keys

  private func setKeys(of drafts: inout [FactDraft]) throws(FactsError) {
    let sentences = try sentenceIdentities()
    let ordinals = ordinals(of: drafts)
    for index in drafts.indices {
      let frame = drafts[index].frame
      guard sentences.indices.contains(frame.sentence) else {
        throw missing("sentence", frame.sentence)
      }
      let start = try slices.scalars(frame.span).lowerBound
      let sentence = sentences[frame.sentence]
      drafts[index].key = try identity.factKey(
        FactPlace(
          documentKey: documentKey, type: frame.type.rawValue, sentenceHash: sentence.hash,
          sentenceRepeat: sentence.repeats, relativeStart: start - sentence.start,
          ordinal: ordinals[index]))
    }
  }

  /// Of each sentence: its hash, how often its text came before, its start in scalars.
  private func sentenceIdentities() throws(FactsError) -> [(
    hash: String, repeats: Int, start: Int
  )] {
    var counts: [String: Int] = [:]
    var identities: [(hash: String, repeats: Int, start: Int)] = []
    for sentence in article.document.sentences {
      let start = try slices.scalars(sentence.span).lowerBound
      let hash = try identity.sha256(article.document.bytes, in: sentence.span.range)
      identities.append((hash, counts[hash, default: 0], start))
      counts[hash, default: 0] += 1
    }
    return identities
  }

  /// For each fact, how many of its type and start come before it: by end, then by subtype, then
  /// in the order in which they were found.
  private func ordinals(of drafts: [FactDraft]) -> [Int] {
    let order = drafts.indices.sorted { left, right in
      let (first, second) = (drafts[left].frame, drafts[right].frame)
      if first.span != second.span { return first.span < second.span }
      if first.type != second.type { return first.type.rawValue < second.type.rawValue }
      return (first.subtype, left) < (second.subtype, right)
    }
    var counts: [Place: Int] = [:]
    var ordinals = [Int](repeating: 0, count: drafts.count)
    for index in order {
      let place = Place(type: drafts[index].frame.type, start: drafts[index].frame.span.start)
      ordinals[index] = counts[place, default: 0]
      counts[place, default: 0] += 1
    }
    return ordinals
  }

  private struct Place: Hashable {
    var type: FactType
    var start: UInt32
  }

  // MARK: Content

  private func content(
    of draft: FactDraft, keys: [String]
  ) throws(FactsError) -> FactContent {
    let frame = draft.frame
    var status = ""
    if case .text(let text)? = frame.field("status") { status = text }
    return FactContent(
      key: draft.key, subtype: frame.subtype, value: value(of: frame), status: status,
      certainty: frame.certainty.rawValue, polarity: frame.polarity ? "+" : "-",
      roles: try roles(of: frame, keys: keys))
  }

  /// The field `value`, or the rate of an action, or the entity of a fact of that type.
  private func value(of frame: FactFrame) -> String {
    guard let field = frame.field("value") ?? frame.field("rate") ?? frame.field("entity") else {
      return ""
    }
    if case .text(let text) = field { return text }
    var json = JSONBuffer()
    json.write(field)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Links between a claim and its answer are found by distance, and say nothing of the fact itself.
  private static let answerLinks: Set<String> = ["responds_to", "answered_by"]

  private func roles(of frame: FactFrame, keys: [String]) throws(FactsError) -> [String] {
    var texts: [String] = []
    for role in frame.roles where !Self.answerLinks.contains(role.name) {
      for filler in role.fillers {
        texts.append("\(role.name)=\(try text(of: filler, keys: keys))")
      }
    }
    return texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func text(of filler: Filler, keys: [String]) throws(FactsError) -> String {
    let mention = try filler.mention.map { (index) throws(FactsError) in
      try self.mention(index)
    }
    if let entity = mention?.entity { return try self.entity(entity).id }
    if let span = filler.span ?? mention?.span { return try slices.text(span) }
    if let fact = filler.fact {
      guard article.frames.indices.contains(fact) else { throw missing("fact", fact) }
      return keys[fact]
    }
    return filler.sourceType ?? ""
  }

  private func mention(_ index: Int) throws(FactsError) -> Mention {
    guard article.mentions.indices.contains(index) else { throw missing("mention", index) }
    return article.mentions[index]
  }

  private func entity(_ index: Int) throws(FactsError) -> Entity {
    guard article.entities.indices.contains(index) else { throw missing("entity", index) }
    return article.entities[index]
  }

  private func missing(_ what: String, _ index: Int) -> FactsError {
    .reference(what: what, index: index, source: article.document.article.source)
  }
}
