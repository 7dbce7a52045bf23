import DocumentModel
import RulePacks

/// What a fact about a measure is, by what the measure is called.
///
/// A rule says `kind_of: measure` where the fact is what the measure is (a tariff that is lifted is
/// a `tariff`), `end_of: measure` where it is that the measure ends (of a license, a
/// `license_revocation`), and `effect_of` or `effect_against: measure` where it does what the measure does,
/// or the opposite (who delays a tariff liberalizes).
struct MeasureSubtypes: Sendable {
  private let table: MeasureKinds
  /// Instrument → its kind in the list.
  private var kinds: [String: String] = [:]

  init(_ pack: RulePack) {
    table = pack.measures
    let entries = pack.names.entries
    kinds.reserveCapacity(entries.count)
    // By index, since a loop over entries would copy each; a row of a user's comes after the pack's.
    for row in entries.indices where entries[row].subkind != nil || entries[row].userRow != nil {
      kinds[entries[row].id] = entries[row].subkind
    }
  }

  /// Puts in what the measure decides; false where its words are a pronoun that stands for none.
  func refine(
    _ settings: inout FactSettings, _ match: Match, _ roles: [FactRole], _ memory: MeasureMemory,
    _ draft: borrowing LinkDraft
  ) -> Bool {
    guard let measure = match.capture("measure") else { return true }
    let words = MeasureWords(draft.document.bytes[measure.span.range])
    if words.isPerson || words.isPronoun && isParty(measure.span, draft) { return false }
    var kind = named(words, roles, draft)
    if words.isPronoun {
      guard let found = spokenOf(before: measure.span, memory, draft) else { return false }
      kind = found
    } else if words.isDefinite,
      kind.map({ table.isPlain($0, words.all, things: things(roles, draft)) }) ?? true
    {
      kind = memory.kind(of: words, sentence: match.sentence, roles: roles, draft) ?? kind
    }
    // "implemented measures": of what kind, and on what?
    if kind == nil, settings.kindOf != nil, settings.status == "in_effect", words.noun == "measure",
      !roles.contains(where: { MeasureMemory.scope.contains($0.name) })
    {
      return false
    }
    guard let kind, settings.measureCapture != nil else { return true }
    if settings.kindOf != nil { settings.subtype = kind.subtype }
    if settings.endOf != nil { settings.subtype = kind.ended }
    switch settings.measureEffect {
    case .same: settings.effect = kind.effect
    case .opposite: settings.effect = Self.opposite(kind.effect)
    case nil: break
    }
    return true
  }

  /// Keeps what measure a fact tells of, by its noun.
  func remember(
    _ frame: FactFrame, _ match: Match, in memory: inout MeasureMemory, _ draft: borrowing LinkDraft
  ) {
    var telling = MeasureMemory.Told(
      noun: "", sentence: frame.sentence, actors: MeasureMemory.actors(frame.roles, draft))
    if let measure = match.capture("measure") {
      let words = MeasureWords(draft.document.bytes[measure.span.range])
      guard !words.isPointer else { return }
      telling.noun = words.noun
      telling.kind = table.kind(named: frame.subtype) ?? named(words, frame.roles, draft)
      telling.isNamed = true
    } else {
      // "banned exports": from now on "the ban".
      telling.noun = frame.subtype.split(separator: "_").last.map(String.init) ?? ""
      telling.kind = table.kind(named: frame.subtype)
    }
    if telling.kind != nil { memory.add(telling) }
  }

  /// The measure that is spoken of before a pronoun: one that was told of, or the only one named:
  /// "rules on seed were unfair, and it dropped one of them"; in the sentence before only where nobody
  /// else could be meant.
  private func spokenOf(
    before pronoun: TextSpan, _ memory: MeasureMemory, _ draft: borrowing LinkDraft
  ) -> MeasureKinds.Kind? {
    let sentence = draft.document.sentenceIndex(at: pronoun.start)
    let start = draft.document.sentences[sentence].span.start
    let here = LetterWords.of(draft.document.bytes[Int(start)..<Int(pronoun.start)], hyphens: true)
    if let kind = memory.pointed(from: sentence, back: 0...0) ?? table.only(in: here) {
      return kind
    }
    if let kind = memory.pointed(from: sentence, back: 1...1) { return kind }
    if sentence > 0, !table.isNamed(in: here), !namesBody(sentence - 1, draft) {
      let before = draft.document.bytes[draft.document.sentences[sentence - 1].span.range]
      if let kind = table.only(in: LetterWords.of(before, hyphens: true)) { return kind }
    }
    return memory.pointed(from: sentence, back: 2...MeasureMemory.reachOfPronoun)
  }

  private func namesBody(_ sentence: Int, _ draft: borrowing LinkDraft) -> Bool {
    draft.places[sentence].contains {
      let kind = draft.mentions[$0].kind
      return kind == .company || kind == .organization || kind == .agency
    }
  }

  private func named(
    _ words: MeasureWords, _ roles: [FactRole], _ draft: borrowing LinkDraft
  ) -> MeasureKinds.Kind? {
    if words.isPronoun { return nil }
    return table.kind(
      of: words.all, things: things(roles, draft),
      where: { name in roles.contains { $0.name == name } })
  }

  /// A pronoun that was told to mean a firm or a person.
  private func isParty(_ span: TextSpan, _ draft: borrowing LinkDraft) -> Bool {
    draft.mentions(in: span).contains { index in
      let mention = draft.mentions[index]
      return mention.entity != nil
        && (mention.kind == .company || mention.kind == .person || mention.kind == .organization)
    }
  }

  private func things(_ roles: [FactRole], _ draft: borrowing LinkDraft) -> [String] {
    let fillers = roles.first { $0.name == "instrument" }?.fillers ?? []
    return fillers.compactMap { draft.entity(of: $0) }.flatMap { entity in
      let id = draft.entities[entity].id
      return [id, kinds[id] ?? ""]
    }
  }

  /// What ending does, of something that restricts or liberalizes.
  static func opposite(_ effect: String) -> String {
    switch effect {
    case "restrict": "liberalize"
    case "liberalize": "restrict"
    default: effect
    }
  }
}
