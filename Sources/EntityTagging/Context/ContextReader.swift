import DocumentModel
import RulePacks

/// Reads the words beside a candidate.
struct ContextReader {
  private let document: Document
  private let pack: RulePack
  private let candidates: NameCandidates
  private let the: WordID

  init(_ document: Document, _ pack: RulePack, _ candidates: NameCandidates) {
    self.document = document
    self.pack = pack
    self.candidates = candidates
    the = pack.vocabulary.lookup("the")
  }

  /// Adds what stands directly before, after and inside the name.
  func read(_ candidate: NameCandidate, into evidence: inout NameEvidence) {
    let sentence = document.sentences[candidate.sentence].tokens
    let start = candidate.tokens.lowerBound
    let hasArticle = start > sentence.lowerBound && word(start - 1) == the
    before(hasArticle ? start - 1 : start, sentence.lowerBound, &evidence)
    if hasArticle { before(start, sentence.lowerBound, &evidence) }
    let isObject =
      start > sentence.lowerBound && pack.nameCues.prepositions.contains(word(start - 1))
    after(candidate.tokens.upperBound, sentence.upperBound, isObject, &evidence)
    inside(candidate, hasArticle, &evidence)
  }

  private func before(_ end: Int, _ limit: Int, _ evidence: inout NameEvidence) {
    // "a lawyer, NAME"
    if end - 2 >= limit, document.bytes[Int(document.tokens[end - 1].span.start)] == 0x2C,
      pack.nameCues.roles.contains(word(end - 2))
    {
      evidence.add(.person, 2, pack.vocabulary.spelling(word(end - 2)) + ",")
    }
    for length in (1...NameCues.longest).reversed() where end - length >= limit {
      if take(.before, end - length..<end, nil, &evidence) { return }
    }
  }

  /// After a preposition the name is no subject: "a plant in Brelvik makes wire".
  private func after(
    _ start: Int, _ limit: Int, _ isObject: Bool, _ evidence: inout NameEvidence
  ) {
    if !isObject { pronoun(start, limit, &evidence) }
    if isAge(start, limit) { evidence.add(.person, 3, "age") }
    if start + 1 < limit, document.bytes[Int(document.tokens[start].span.start)] == 0x2C,
      candidates.place(at: start + 1) != nil
    {
      evidence.add(.place, 3, ", PLACE")
    }
    for length in (1...NameCues.longest).reversed() where start + length <= limit {
      let isVerb = document.tokens[start].shape == .lower && !isClitic(start)
      if take(.after, start..<start + length, isObject && isVerb ? .place : nil, &evidence) {
        return
      }
    }
  }

  private func isClitic(_ token: Int) -> Bool {
    let first = document.bytes[Int(document.tokens[token].span.start)]
    return first == 0x27 || first >= 0x80
  }

  private func inside(
    _ candidate: NameCandidate, _ hasArticle: Bool, _ evidence: inout NameEvidence
  ) {
    let tokens = candidate.tokens
    let last = document.tokens[tokens.upperBound - 1]
    if candidate.hasTitle { evidence.add(.person, 3, "title") }
    if hasArticle {
      evidence.add(.person, -2, "the")
      evidence.add(.company, -1, "the")
    }
    guard tokens.count > 1 else {
      if last.shape == .allCaps, (3...6).contains(last.span.count) {
        evidence.add(.organization, 1, "letters")
      }
      if last.shape == .mixed {
        evidence.add(.company, 1, "capital inside")
        evidence.add(.place, -2, "capital inside")
      }
      if pack.nameCues.firstNames.contains(last.word) { evidence.add(.person, 1, "first name") }
      return
    }
    // "World War II"
    let end = isRoman(last) ? tokens.upperBound - 1 : tokens.upperBound
    _ = take(.last, end - 1..<end, nil, &evidence)
    let first = document.tokens[tokens.lowerBound]
    if tokens.count < 4, !hasArticle, tokens.allSatisfy({ isUnknown($0) }) {
      evidence.add(.person, 1, "two unknown words")
    }
    // "Iowa Republican"
    if pack.nameCues.noNames.contains(last.word) { evidence.add(.person, -3, "no name") }
    if tokens.count <= 4, last.shape == .capitalized {
      if pack.nameCues.firstNames.contains(first.word) { evidence.add(.person, 3, "first name") }
      if first.span.count == 1, tokens.count > 2 { evidence.add(.person, 2, "initial") }
    }
  }

  /// A capitalized word that the language does not write small.
  private func isUnknown(_ token: Int) -> Bool {
    document.tokens[token].shape == .capitalized && document.tokens[token].span.count > 2
      && !pack.smallWords.contains(document.tokens[token].word)
  }

  private func isRoman(_ token: Token) -> Bool {
    token.shape == .allCaps && token.span.count < 4
      && document.bytes[token.span.range].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }

  /// Pronouns soon after the name, before the sentence or clause ends.
  private func pronoun(_ start: Int, _ limit: Int, _ evidence: inout NameEvidence) {
    for token in start..<min(limit, start + 7) {
      let word = word(token)
      if pack.nameCues.personal.contains(word) {
        evidence.add(.person, 1, pack.vocabulary.spelling(word))
        return
      }
      if pack.nameCues.impersonal.contains(word) {
        evidence.add(.company, 1, pack.vocabulary.spelling(word))
        return
      }
    }
  }

  /// ", 45,"
  private func isAge(_ start: Int, _ limit: Int) -> Bool {
    guard start + 2 < limit, document.tokens[start + 1].shape == .number,
      document.tokens[start + 1].span.count == 2
    else { return false }
    return [start, start + 2].allSatisfy {
      document.bytes[Int(document.tokens[$0].span.start)] == 0x2C
    }
  }

  private func take(
    _ position: NameCues.Position, _ tokens: Range<Int>, _ only: NameSort?,
    _ evidence: inout NameEvidence
  ) -> Bool {
    if document.tokens[tokens].contains(where: { $0.word == 0 }) { return false }
    let words = document.tokens[tokens].map(\.word)
    let cues = pack.nameCues.cues(position, words[...])
    for cue in cues where only == nil || cue.sort == only {
      let text = words.map { pack.vocabulary.spelling($0) }.joined(separator: " ")
      evidence.add(cue.sort, cue.weight, text)
    }
    return !cues.isEmpty
  }

  private func word(_ token: Int) -> WordID { document.tokens[token].word }
}
