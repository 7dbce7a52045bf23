import DocumentModel
import RulePacks

/// Capitalized words that may be a name no list or rule has found.
struct NameCandidate {
  /// Indices into the tokens of the document.
  var tokens: Range<Int>
  var sentence: Int
  /// True at the beginning of a sentence, where every word has a capital.
  var isOpening: Bool
  /// True after a title ("Mr."), which is no part of the name.
  var hasTitle = false
}

/// Finds the capitalized words of a document that may be names.
struct NameCandidates {
  private let document: Document
  private let pack: RulePack
  /// The mention that covers a token: its index, or -1.
  private let covers: [Int]
  private let mentions: [Mention]
  private let and: WordID
  private let of: WordID

  init(_ tagged: TaggedDocument, _ pack: RulePack) {
    document = tagged.document
    mentions = tagged.mentions
    self.pack = pack
    and = pack.vocabulary.lookup("and")
    of = pack.vocabulary.lookup("of")
    var covers = Array(repeating: -1, count: document.tokens.count)
    for (index, mention) in mentions.enumerated() {
      for token in document.sentences[mention.sentence].tokens
      where mention.span.contains(document.tokens[token].span) {
        covers[token] = index
      }
    }
    self.covers = covers
  }

  /// In text order. Headings are left out: their capitals tell nothing.
  func find() -> [NameCandidate] {
    var found: [NameCandidate] = []
    for (index, sentence) in document.sentences.enumerated()
    where sentence.kind != .heading && !isShouted(sentence) {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard isCapital(token), isFree(token) || isPart(token) else {
          token += 1
          continue
        }
        let end = end(from: token, sentence.tokens.upperBound)
        if let candidate = trimmed(token..<end, index, sentence) { found.append(candidate) }
        token = end
      }
    }
    return found
  }

  /// The place or country that a token belongs to, as an index into the mentions.
  func place(at token: Int) -> Int? {
    guard token < covers.count, covers[token] >= 0, mentions[covers[token]].kind == .place else {
      return nil
    }
    return covers[token]
  }

  /// The mention that covers a token.
  func mention(at token: Int) -> Mention? {
    guard covers.indices.contains(token), covers[token] >= 0 else { return nil }
    return mentions[covers[token]]
  }

  /// The mentions inside a candidate, as indices; nil where one goes beyond it.
  func inner(_ candidate: NameCandidate) -> Set<Int>? {
    let inner = Set(candidate.tokens.map { covers[$0] }.filter { $0 >= 0 })
    let start = document.tokens[candidate.tokens.lowerBound].span.start
    let end = document.tokens[candidate.tokens.upperBound - 1].span.end
    let fits = inner.allSatisfy { mentions[$0].span.start >= start && mentions[$0].span.end <= end }
    return fits ? inner : nil
  }

  // MARK: Extent

  /// The end of the capitalized words that begin at a token, over "&", hyphens, initials, "of".
  private func end(from start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      if goesOn(end) {
        end += 1
      } else if end + 1 < limit, goesOn(end + 1), isJoint(end, start) {
        end += 2
      } else if end + 2 < limit, goesOn(end + 2), isParticle(end), isParticle(end + 1) {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  private func goesOn(_ token: Int) -> Bool {
    isCapital(token) && (isFree(token) || isPart(token)) && gap(before: token) <= 1
  }

  private func isJoint(_ token: Int, _ start: Int) -> Bool {
    let before = gap(before: token)
    let after = gap(before: token + 1)
    switch document.bytes[Int(document.tokens[token].span.start)] {
    case 0x26: return before == after
    case 0x2D: return before == 0 && after == 0 && isFree(token - 1) && isFree(token + 1)
    case 0x2E:
      // "J. Smith"
      return before == 0 && document.tokens[token - 1].span.count == 1
    default: break
    }
    let word = document.tokens[token].word
    if isParticle(token) { return true }
    if word != 0, word == and { return joinsBody(token) }
    return word != 0 && word == of
      && pack.nameCues.beforeOf.contains(document.tokens[token - 1].word)
  }

  /// "Citizenship and Immigration Services": two plain words, and what follows is a body.
  private func joinsBody(_ token: Int) -> Bool {
    let next = token + 2
    guard next < document.tokens.count, isPlain(token - 1), isPlain(token + 1), isCapital(next),
      gap(before: next) == 1
    else { return false }
    let cues = pack.nameCues.cues(.last, [document.tokens[next].word])
    return cues.contains { [.organization, .company, .agency].contains($0.sort) }
  }

  private func isPlain(_ token: Int) -> Bool {
    pack.smallWords.contains(document.tokens[token].word)
      && document.tokens[token].shape == .capitalized
  }

  private func isParticle(_ token: Int) -> Bool {
    pack.nameCues.particles.contains(document.tokens[token].word) && isFree(token)
  }

  private func gap(before token: Int) -> Int {
    Int(document.tokens[token].span.start) - Int(document.tokens[token - 1].span.end)
  }

  // MARK: What counts

  private func trimmed(_ tokens: Range<Int>, _ index: Int, _ sentence: Sentence) -> NameCandidate? {
    var start = tokens.lowerBound
    var isOpening = opens(start, sentence)
    while start < tokens.upperBound, isOpening,
      pack.nameCues.openers.contains(document.tokens[start].word)
    {
      start += 1
      isOpening = false
    }
    var hasTitle = false
    while start < tokens.upperBound - 1, isTitle(start, isOpening) {
      hasTitle = true
      start += 1
      if document.bytes[Int(document.tokens[start].span.start)] == 0x2E { start += 1 }
    }
    guard start < tokens.upperBound, isFree(start) || isPart(start) else { return nil }
    let rest = start..<tokens.upperBound
    // A place alone is known already.
    guard rest.contains(where: { isFree($0) && isCapital($0) }) else { return nil }
    if rest.count == 1, document.tokens[start].span.count < 2 { return nil }
    // "Acting Commissioner"
    if rest.allSatisfy({ pack.nameCues.noNames.contains(document.tokens[$0].word) }) { return nil }
    return NameCandidate(
      tokens: rest, sentence: index, isOpening: isOpening, hasTitle: hasTitle)
  }

  /// "Mr."; and "Spokeswoman", where the sentence gives it its capital.
  private func isTitle(_ token: Int, _ isOpening: Bool) -> Bool {
    let word = document.tokens[token].word
    return pack.nameCues.titles.contains(word)
      || (isOpening && document.tokens[token].shape == .capitalized
        && pack.nameCues.roles.contains(word))
  }

  /// True at the beginning of a sentence and after what opens one inside it.
  private func opens(_ token: Int, _ sentence: Sentence) -> Bool {
    guard token > sentence.tokens.lowerBound else { return true }
    let before = document.tokens[token - 1]
    guard before.shape == .mark else { return false }
    let first = document.bytes[Int(before.span.start)]
    // A colon, a quotation mark, a bullet.
    return first == 0x3A || first == 0x22 || first == 0x2A || first >= 0x80
  }

  /// A line in capitals tells nothing of its words.
  private func isShouted(_ sentence: Sentence) -> Bool {
    var capitals = 0
    var small = 0
    for token in sentence.tokens {
      switch document.tokens[token].shape {
      case .allCaps: capitals += 1
      case .lower, .capitalized: small += 1
      default: break
      }
    }
    return capitals > 3 && capitals > 2 * small
  }

  private func isCapital(_ token: Int) -> Bool { document.tokens[token].shape.hasCapital }

  private func isFree(_ token: Int) -> Bool { covers[token] < 0 }

  /// A place or a kind of goods may be a part of a longer name: "North Pacific Paper".
  private func isPart(_ token: Int) -> Bool {
    place(at: token) != nil || mention(at: token)?.kind == .product
  }
}
