import DocumentModel

/// What a fact that may answer another says of what it answers; read once for all that it may be.
struct AnswerReading {
  let frame: FactFrame
  /// The answer speaks of an allegation, a charge, a case.
  let meansAccusation: Bool
  /// It begins with a word that points back: "That is false".
  let isDeictic: Bool
  /// The parties and places that its content names.
  let parties: Set<Int>
  /// Who answers, with whom they speak for.
  let sources: Set<Int>
  /// True where it names somebody else than its own source as whose claim it is.
  let namesAnotherParty: Bool

  init(_ frame: FactFrame, _ draft: borrowing LinkDraft) {
    self.frame = frame
    let content = frame.role("content").first?.span
    let words = content.map { draft.texts.words(in: $0, draft.document) } ?? []
    meansAccusation =
      content.map { $0.count < Self.longestReference } == true
      && words.contains(where: draft.words.accusations.contains)
    isDeictic = words.first.map(draft.words.pointing.contains) ?? false
    parties = content.map { Self.parties(in: $0, draft) } ?? []
    sources = draft.speakers(of: frame.role("source"))
    namesAnotherParty =
      !parties.isSubset(of: sources) && content.map { Self.isOwned($0, draft) } == true
  }

  /// Bytes of an answer's content that may speak of the accusation as a whole.
  private static let longestReference = 120

  private static func parties(in content: TextSpan, _ draft: borrowing LinkDraft) -> Set<Int> {
    Set(
      draft.mentions(in: content).compactMap { index in
        let kind = draft.mentions[index].kind
        return kind.isParty || kind == .place ? draft.mentions[index].entity : nil
      })
  }

  /// "Brel's claim": a party at the start with a possessive.
  private static func isOwned(_ content: TextSpan, _ draft: borrowing LinkDraft) -> Bool {
    draft.mentions(in: content).contains { index in
      let mention = draft.mentions[index]
      return mention.entity != nil && mention.kind.isParty && mention.span.start == content.start
        && mention.span.end < content.end && mention.form != .pronoun
        && [0x27, 0xE2].contains(draft.document.bytes[Int(mention.span.end)])
    }
  }
}

extension LinkDraft {
  /// The entities of fillers, and those that speakers speak for.
  func speakers(of fillers: [Filler]) -> Set<Int> {
    var found: Set<Int> = []
    for filler in fillers {
      if let entity = entity(of: filler) {
        found.insert(entity)
        if let employer = employers[entity] { found.insert(employer) }
      }
      if let affiliation = filler.affiliation { found.insert(affiliation) }
    }
    return found
  }
}
