import DocumentModel

/// Gives the facts of an article their keys and ids.
struct FactAssembler {
  let article: ExtractedArticle
  let documentKey: String
  let slices: ArticleSlices
  let identity: Identity

  /// The frames in their order, then the facts of the entities.
  func drafts(_ mentions: EntityMentions) throws(FactsError) -> [FactDraft] {
    var drafts: [FactDraft] = []
    drafts.reserveCapacity(article.frames.count + article.entities.count)
    for frame in article.frames { drafts.append(FactDraft(frame: frame)) }
    let places = article.mentions.map(\.span)
    for index in article.entities.indices {
      let own = mentions[index]
      guard let first = own.first else { continue }
      let draft = FactDraft(
        entity: article.entities[index], first: article.mentions[first],
        spans: own.map { places[$0] })
      if let draft { drafts.append(draft) }
    }
    try setKeys(of: &drafts)
    let keys = drafts.prefix(article.frames.count).map(\.key)
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
      let number = drafts[index].frame.sentence
      guard sentences.indices.contains(number) else { throw missing("sentence", number) }
      let start = try slices.scalars(drafts[index].frame.span).lowerBound
      let sentence = sentences[number]
      drafts[index].key = try identity.factKey(
        FactPlace(
          documentKey: documentKey, type: drafts[index].frame.type.rawValue,
          sentence: sentence.digest, sentenceRepeat: sentence.repeats,
          relativeStart: start - sentence.start, ordinal: ordinals[index]))
    }
  }

  private struct SentenceIdentity {
    /// The SHA-256 of its text.
    var digest: Digest
    /// How often its text came before.
    var repeats: Int
    /// In scalars.
    var start: Int
  }

  private func sentenceIdentities() throws(FactsError) -> [SentenceIdentity] {
    var counts: [Digest: Int] = [:]
    counts.reserveCapacity(article.document.sentences.count)
    var identities: [SentenceIdentity] = []
    identities.reserveCapacity(article.document.sentences.count)
    for sentence in article.document.sentences {
      let start = try slices.scalars(sentence.span).lowerBound
      let digest = try identity.digest(slices.article.bytes, in: sentence.span.range)
      let repeats = counts[digest] ?? 0
      counts[digest] = repeats + 1
      identities.append(
        SentenceIdentity(digest: digest, repeats: repeats, start: start))
    }
    return identities
  }

  /// For each fact, how many of its type and start come before it: by end, then by subtype, then
  /// in the order in which they were found.
  private func ordinals(of drafts: [FactDraft]) -> [Int] {
    let order = drafts.indices.sorted { left, right in
      let (first, second) = (drafts[left].place, drafts[right].place)
      if first != second { return first < second }
      return (drafts[left].frame.subtype, left) < (drafts[right].frame.subtype, right)
    }
    var ordinals = [Int](repeating: 0, count: drafts.count)
    // Of the start at hand: how many facts of each type came so far.
    var counts = [Int](repeating: 0, count: FactType.allCases.count)
    var start: UInt32?
    for index in order {
      let place = drafts[index].place
      if place.span.start != start {
        start = place.span.start
        for type in counts.indices { counts[type] = 0 }
      }
      ordinals[index] = counts[place.type]
      counts[place.type] += 1
    }
    return ordinals
  }

  // MARK: Content

  private func content(
    of draft: FactDraft, keys: [ShortHash]
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
  private func value(of frame: FactFrame) -> [UInt8] {
    guard let field = frame.field("value") ?? frame.field("rate") ?? frame.field("entity") else {
      return []
    }
    if case .text(let text) = field { return Array(text.utf8) }
    var json = JSONBuffer()
    json.write(field)
    return json.bytes
  }

  /// Links that are found by distance say nothing of the fact itself: a claim and its answer, an
  /// amount and the measure that it belongs to.
  static func isDerivedLink(_ role: String) -> Bool {
    ["responds_to", "answered_by", "related_action"].contains(role)
  }

  private func roles(of frame: FactFrame, keys: [ShortHash]) throws(FactsError) -> TextPieces {
    var texts = TextPieces()
    for role in frame.roles where !Self.isDerivedLink(role.name) {
      for filler in role.fillers {
        texts.begin()
        texts.add(role.name)
        texts.add("=")
        try add(filler, to: &texts, keys: keys)
      }
    }
    return texts
  }

  private func add(
    _ filler: Filler, to texts: inout TextPieces, keys: [ShortHash]
  ) throws(FactsError) {
    var span = filler.span
    if let mention = filler.mention {
      guard article.mentions.indices.contains(mention) else { throw missing("mention", mention) }
      if let entity = article.mentions[mention].entity {
        guard article.entities.indices.contains(entity) else { throw missing("entity", entity) }
        return texts.add(article.entities[entity].id)
      }
      span = span ?? article.mentions[mention].span
    }
    if let span { return texts.add(try slices.bytes(span)) }
    if let fact = filler.fact {
      guard article.frames.indices.contains(fact) else { throw missing("fact", fact) }
      return texts.add(keys[fact])
    }
    texts.add(filler.sourceType ?? "")
  }

  private func missing(_ what: String, _ index: Int) -> FactsError {
    .reference(what: what, index: index, source: article.document.article.source)
  }
}
