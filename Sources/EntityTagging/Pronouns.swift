import DocumentModel
import RulePacks

/// Whom a pronoun means: one candidate that fits by kind, or the only one that fits by its place in
/// the sentence. Where two fit, nobody.
extension Coreference {
  func pronoun(_ place: Int, _ mention: Mention, _ tagged: TaggedDocument) -> Antecedent? {
    let pronoun = Pronoun(mention, tagged, verbs)
    func fits(_ index: Int) -> Bool { self.fits(index, pronoun, tagged) }
    // "Prices would rise, it added": who speaks is none of those spoken of.
    let here = pronoun.closesSentence ? [] : earlier(place, mention.sentence, tagged, fits)
    if !here.isEmpty {
      return chosen(among: here, pronoun, tagged)
        .map { Antecedent(mention: $0.mention, basis: $0.basis) }
    }
    // "The ministry said that it": somebody of whom no more is known.
    if !pronoun.isPersonal,
      hasUnknownParty(in: mention.sentence, before: mention.span.start, tagged)
    {
      return nil
    }
    if pronoun.isThing,
      let thing = only(earlier(place, mention.sentence, tagged, isInstrument(tagged)), tagged)
    {
      return Antecedent(mention: thing, basis: "named earlier in the sentence")
    }
    // "He" may go back further than "it".
    let reach = pronoun.isPersonal ? 3 : 1
    let items = itemsBefore(mention.sentence, tagged)
    for back in 1...reach where mention.sentence - items >= back {
      let found = unquoted(inSentence(mention.sentence - items - back, tagged, fits), tagged)
      if found.isEmpty {
        // "said a man in the crowd. He": he may be meant, and nobody further back.
        if pronoun.isPersonal, hasUnknownParty(in: mention.sentence - items - back, tagged) {
          return nil
        }
        continue
      }
      return chosen(among: found, pronoun, tagged).map {
        Antecedent(
          mention: $0.mention,
          basis: back == 1 ? "\($0.basis) of the sentence before" : "last person named")
      }
    }
    return nil
  }

  /// The items of the list right before a sentence.
  private func itemsBefore(_ sentence: Int, _ tagged: TaggedDocument) -> Int {
    guard tagged.document.sentences[sentence].kind == .body else { return 0 }
    return tagged.document.sentences[..<sentence].reversed().prefix { $0.kind == .bullet }.count
  }

  /// Somebody of whom no more is known than the words, before a place of the article.
  private func hasUnknownParty(
    in sentence: Int, before end: UInt32 = .max, _ tagged: TaggedDocument
  ) -> Bool {
    all(in: sentence, tagged).contains { index in
      let other = tagged.mentions[index]
      return other.span.end <= end && other.entity == nil && other.kind.isParty
        && other.form != .pronoun
    }
  }

  private func fits(_ index: Int, _ pronoun: Pronoun, _ tagged: TaggedDocument) -> Bool {
    let mention = tagged.mentions[index]
    guard mention.form != .demonym else { return false }
    if pronoun.isPersonal {
      return mention.kind == .person && pronoun.agrees(index, tagged)
        && !(mention.form == .role && isBesideName(index, tagged))
    }
    let isCountry =
      mention.kind == .place && isCountry(index, tagged) && !isInsideGroup(index, tagged)
    if pronoun.isPlural { return mention.kind.isParty || isCountry }
    // "it" is one, not many.
    return mention.kind != .person && mention.form != .group && mention.kind.isParty || isCountry
  }

  /// "U.S. officials": they are meant, not the country.
  private func isInsideGroup(_ index: Int, _ tagged: TaggedDocument) -> Bool {
    let mention = tagged.mentions[index]
    return all(in: mention.sentence, tagged).contains { other in
      let group = tagged.mentions[other]
      return group.kind == .group && group.span.contains(mention.span)
        && group.span.count > mention.span.count
    }
  }

  /// The only candidate; else the one that is the subject, for a subject or a possessive; for an
  /// object the only one that is none ("The U.S. asked Norvik to register it").
  private func chosen(
    among candidates: [Int], _ pronoun: Pronoun, _ tagged: TaggedDocument
  ) -> (mention: Int, basis: String)? {
    if let only = only(candidates, tagged) { return (only, "only party") }
    let clauses = ClauseSubjects(tagged, verbs)
    let isHere = tagged.mentions[candidates[0]].sentence == pronoun.sentence
    if pronoun.isPersonal, !isHere {
      // "Keld's lawyer, Ana Holm, left. She ..."; "She asked Keld ... She ..."
      let others = candidates.filter { !clauses.isOwner($0) }
      if let only = only(others, tagged) { return (only, "only party") }
      if let same = others.first(where: { pronoun.isSame(as: $0, tagged) }) {
        return (same, "same pronoun")
      }
    }
    let subjects = candidates.filter(clauses.isSubject)
    if pronoun.place == .object {
      guard isHere else { return nil }
      let taken = Set(subjects.map { tagged.mentions[$0].entity })
      let others = candidates.filter { !taken.contains(tagged.mentions[$0].entity) }
      return only(others, tagged).map { ($0, "only party that is no subject") }
    }
    // A body is "it"; many are "they".
    if pronoun.isPlural {
      let groups = candidates.filter { tagged.mentions[$0].form == .group }
      if groups.isEmpty, !isHere, pronoun.place == .subject {
        return company(candidates, subjects, tagged).map { ($0, "only company") }
      }
      return only(groups, tagged).map { ($0, "only group") }
    }
    if isHere {
      let nearest = candidates[candidates.count - 1]
      if clauses.leadsTo(pronoun.span, nearest) { return (nearest, "subject") }
      if clauses.isAddressed(nearest, before: pronoun.span) { return nil }
      if pronoun.followsAnd, let subject = subjects.first { return (subject, "subject") }
    } else if pronoun.isPersonal {
      // Of two people only one who speaks and goes on to speak.
      let speakers = candidates.filter(clauses.isSpeaker)
      return pronoun.isSpeaker ? only(speakers, tagged).map { ($0, "speaker") } : nil
    } else if pronoun.isSpeaker, let speaker = only(candidates.filter(clauses.isSpeaker), tagged) {
      return (speaker, "speaker")
    } else if let subject = subjects.first,
      subject == candidates.first(where: { !clauses.followsPreposition($0) })
    {
      return (subject, "subject")
    }
    return only(subjects, tagged).map { ($0, "subject") }
  }

  /// "Norvik is barred from buying U.S. parts. They may …": a firm is many, a country is not.
  private func company(
    _ candidates: [Int], _ subjects: [Int], _ tagged: TaggedDocument
  ) -> Int? {
    let others = candidates.filter { tagged.mentions[$0].kind != .place }
    guard let firm = only(others, tagged), tagged.mentions[firm].kind == .company,
      subjects.contains(firm)
    else { return nil }
    return firm
  }

  /// "its lawyer, Ana Holm", "Ana Holm, its lawyer": one person.
  private func isBesideName(_ index: Int, _ tagged: TaggedDocument) -> Bool {
    let span = tagged.mentions[index].span
    let near = all(in: tagged.mentions[index].sentence, tagged)
    return near.contains { other in
      let name = tagged.mentions[other]
      guard name.kind == .person, name.form != .role else { return false }
      return name.span.start == span.end + 2 || name.span.end + 2 == span.start
        || name.span.start == span.end + 1
    }
  }

  /// The first of them, where all are one entity.
  private func only(_ candidates: [Int], _ tagged: TaggedDocument) -> Int? {
    guard let first = candidates.first else { return nil }
    let entity = tagged.mentions[first].entity
    return candidates.allSatisfy { tagged.mentions[$0].entity == entity } ? first : nil
  }

  /// A license, list or case can be "it" as well.
  private func isInstrument(_ tagged: TaggedDocument) -> (Int) -> Bool {
    { index in
      switch tagged.mentions[index].kind {
      case .instrument, .list, .law, .case: true
      default: false
      }
    }
  }

  /// Whom a sentence is about stands outside its quotations; where all stands inside, that.
  private func unquoted(_ mentions: [Int], _ tagged: TaggedDocument) -> [Int] {
    let outside = mentions.filter { index in
      let span = tagged.mentions[index].span
      return !tagged.document.quotations.contains { $0.content.contains(span) }
    }
    return outside.isEmpty ? mentions : outside
  }
}
