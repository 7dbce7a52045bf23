import DocumentModel
import RulePacks

/// Words that tell the subject of a clause.
struct SubjectVerbs: Sendable {
  /// The name before one of these is the subject: "said", "has", "bought".
  var all: Set<WordID>
  /// Those of speech.
  var speech: Set<WordID>
  /// Words after which a clause begins with its subject: "that", "because".
  var openers: Set<WordID>
  /// Words that follow no subject: "of", "to".
  var prepositions: Set<WordID>

  init(_ cues: NameCues) {
    all = cues.subjectVerbs.union(cues.speechVerbs)
    speech = cues.speechVerbs
    openers = cues.clauseOpeners
    prepositions = cues.prepositions
  }
}

/// Which names are the subjects of their clauses.
struct ClauseSubjects {
  private let tagged: TaggedDocument
  private let verbs: SubjectVerbs

  init(_ tagged: TaggedDocument, _ verbs: SubjectVerbs) {
    self.tagged = tagged
    self.verbs = verbs
  }

  /// Before a verb, with an aside between commas or brackets at most; or at the start of its
  /// sentence.
  func isSubject(_ index: Int) -> Bool {
    if let word = wordAfter(index), verbs.all.contains(word) { return true }
    let mention = tagged.mentions[index]
    return tokens(of: mention).prefix { $0.span.end <= mention.span.start }.count <= 1
      && !isOwner(mention) && !isJoined(mention)
  }

  /// Before a verb of speech.
  func isSpeaker(_ index: Int) -> Bool {
    wordAfter(index).map(verbs.speech.contains) ?? false
  }

  /// True where only the verb stands between the name and the pronoun: "doubled its duties",
  /// "said that it".
  func leadsTo(_ pronoun: TextSpan, _ index: Int) -> Bool {
    let mention = tagged.mentions[index]
    let between = tokens(of: mention)
      .drop { $0.span.start < mention.span.end }.prefix { $0.span.end <= pronoun.start }
    guard let last = between.last, (1...3).contains(between.count),
      between.allSatisfy({ $0.shape == .lower }),
      let first = between.first,
      verbs.all.contains(first.word)
        || !verbs.openers.contains(first.word) && !verbs.prepositions.contains(last.word)
    else { return false }
    // "wants Britain to drop its rules"
    return between.dropLast().dropFirst().allSatisfy { !verbs.prepositions.contains($0.word) }
  }

  /// "asked Brel whether it could": it may be Brel and may be who asked.
  func isAddressed(_ index: Int, before pronoun: TextSpan) -> Bool {
    let between = tokens(of: tagged.mentions[index])
      .drop { $0.span.start < tagged.mentions[index].span.end }
      .prefix { $0.span.end <= pronoun.start }
    return between.count == 1 && between.allSatisfy { verbs.openers.contains($0.word) }
  }

  /// "In a petition to the ministry, the mill …": the ministry is no subject.
  func followsPreposition(_ index: Int) -> Bool {
    let mention = tagged.mentions[index]
    let before = tokens(of: mention).prefix { $0.span.end <= mention.span.start }.suffix(2)
    guard let last = before.last else { return false }
    if verbs.prepositions.contains(last.word) { return true }
    let isArticle = tagged.document.text(last.span).lowercased() == "the"
    return isArticle && before.count == 2 && verbs.prepositions.contains(before.first?.word ?? 0)
  }

  func isOwner(_ index: Int) -> Bool { isOwner(tagged.mentions[index]) }

  private func tokens(of mention: Mention) -> ArraySlice<Token> {
    tagged.document.tokens[tagged.document.sentences[mention.sentence].tokens]
  }

  /// "Norvik's": the thing that is owned is the subject.
  private func isOwner(_ mention: Mention) -> Bool {
    let next = tokens(of: mention).first { $0.span.start >= mention.span.end }
    return next.map { $0.span.start == mention.span.end && isMark($0, [0x27, 0xE2]) } ?? false
  }

  /// "Norvik and Brel": not one subject.
  private func isJoined(_ mention: Mention) -> Bool {
    let next = tokens(of: mention).first { $0.span.start >= mention.span.end }
    return next.map { tagged.document.bytes[$0.span.range].elementsEqual("and".utf8) } ?? false
  }

  /// Words of an aside.
  private static let longestAside = 12

  /// The word after the name; after an aside that follows it: "Norvik, the Oslo mill, said".
  private func wordAfter(_ index: Int) -> WordID? {
    let mention = tagged.mentions[index]
    var rest = tokens(of: mention).drop { $0.span.start < mention.span.end }
    guard let next = rest.first, !isOwner(mention) else { return nil }
    let closer: UInt8
    if isMark(next, [0x2C]) {
      closer = 0x2C
    } else if isMark(next, [0x28]) {
      closer = 0x29
    } else {
      return next.word
    }
    rest = rest.dropFirst()
    // "the trader, Norvik Steel, said": the name is the aside itself.
    if isAside(mention), let verb = rest.first, verbs.all.contains(verb.word) { return verb.word }
    guard let end = rest.prefix(Self.longestAside).firstIndex(where: { isMark($0, [closer]) })
    else { return nil }
    return rest[(end + 1)...].first?.word
  }

  private func isAside(_ mention: Mention) -> Bool {
    let before = tokens(of: mention).prefix { $0.span.end <= mention.span.start }
    return before.last.map { isMark($0, [0x2C]) } ?? false
  }

  private func isMark(_ token: Token, _ marks: [UInt8]) -> Bool {
    marks.contains(tagged.document.bytes[Int(token.span.start)])
  }
}
