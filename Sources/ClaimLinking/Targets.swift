import DocumentModel

/// Whom a claim is held against, where no rule says so.
extension LinkDraft {
  /// Bytes into a content within which its subject stands: "I think that the ...".
  private static let reachOfSubject: UInt32 = 30

  /// Whom a content is held against: the first party or measure that it names besides who speaks,
  /// near its start or alone; nil where two are named further on.
  func attacked(in span: TextSpan, besides speakers: Speakers) -> Int? {
    let named = mentions(in: span).filter { index in
      isTarget(index) && !speakers.include(mentions[index])
    }.sorted { (mentions[$0].span, $0) < (mentions[$1].span, $1) }
    guard let first = named.first else { return nil }
    let isNear = mentions[first].span.start <= span.start + Self.reachOfSubject
    let isAlone = named.allSatisfy { mentions[$0].entity == mentions[first].entity }
    return isNear || isAlone ? first : nil
  }

  /// Most bytes of a noun phrase from the name in it to its end: "European Union customs tariffs".
  private static let reachOfNoun: UInt32 = 30

  /// "EU tariffs, which the U.S. says are unfair": what the relative clause before a speaker is about.
  func antecedent(ofRelativeAt source: FactRole?, besides speakers: Speakers) -> Int? {
    guard let speaker = source?.fillers.first.flatMap({ span(of: $0) }) else { return nil }
    let sentence = document.sentenceIndex(at: speaker.start)
    let line = TextSpan(start: document.sentences[sentence].span.start, end: speaker.start)
    let opener = [", which ", ", which the ", ", that ", ", that the "]
      .first(where: document.line(line).hasSuffix)
    guard let opener else { return nil }
    let comma = speaker.start - UInt32(opener.utf8.count)
    let named = places[sentence].filter { index in
      let span = mentions[index].span
      return span.end <= comma && span.end + Self.reachOfNoun >= comma && isTarget(index)
        && !speakers.include(mentions[index])
    }
    return named.max { mentions[$0].span < mentions[$1].span }
  }

  private func isTarget(_ mention: Int) -> Bool {
    switch mentions[mention].kind {
    case .instrument, .law, .list: mentions[mention].entity != nil
    case .place: mentions[mention].entity != nil
    default: isParty(mention)
    }
  }
}

/// Who speaks, as entities and as words of the article.
struct Speakers {
  private let entities: [Int]
  private let spans: [TextSpan]

  init(_ source: FactRole?, _ draft: borrowing LinkDraft) {
    entities = source?.fillers.compactMap { draft.entity(of: $0) } ?? []
    spans = source?.fillers.compactMap { draft.span(of: $0) } ?? []
  }

  /// True for one who speaks, for a name inside their name ("a US-based mill"), and for what was not
  /// resolved.
  func include(_ mention: Mention) -> Bool {
    guard let entity = mention.entity else { return true }
    return entities.contains(entity) || spans.contains { $0.contains(mention.span) }
  }
}
