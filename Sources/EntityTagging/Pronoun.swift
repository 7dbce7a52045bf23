import DocumentModel

/// What a pronoun itself tells of whom it means.
struct Pronoun {
  enum Place { case subject, object, possessive }

  let span: TextSpan
  let sentence: Int
  let place: Place
  /// It goes on to speak: "he added".
  let isSpeaker: Bool
  /// "…, and it": the subject of the clause before goes on.
  let followsAnd: Bool
  /// ", it added.": what is said stands before it.
  let closesSentence: Bool
  private let words: String

  init(_ mention: Mention, _ tagged: TaggedDocument, _ verbs: SubjectVerbs) {
    span = mention.span
    sentence = mention.sentence
    words = tagged.document.text(span).lowercased()
    let tokens = tagged.document.tokens[tagged.document.sentences[sentence].tokens]
    let next = tokens.first { $0.span.start >= mention.span.end }?.word ?? 0
    let before = tokens.prefix { $0.span.end <= mention.span.start }
    isSpeaker = verbs.speech.contains(next)
    let after = tokens.drop { $0.span.start < mention.span.end }.dropFirst()
    let endsAfterVerb =
      after.first.map { tagged.document.bytes[Int($0.span.start)] == 0x2E } ?? true
    let comma = before.last.map { tagged.document.bytes[Int($0.span.start)] == 0x2C } ?? false
    closesSentence = isSpeaker && comma && endsAfterVerb
    let start = Int(span.start)
    followsAnd =
      start >= 6 && tagged.document.bytes[(start - 6)..<start].elementsEqual(", and ".utf8)
    switch words {
    case "its", "his", "their", "her": place = .possessive
    case "him", "them": place = .object
    case "he", "she", "they": place = .subject
    default:
      let opensClause = before.last.map { verbs.openers.contains($0.word) } ?? true
      place = opensClause || verbs.all.contains(next) ? .subject : .object
    }
  }

  var isPersonal: Bool { ["he", "she", "him", "her", "his"].contains(words) }
  var isPlural: Bool { ["they", "them", "their"].contains(words) }
  /// "it" may be a thing that is no party.
  var isThing: Bool { words == "it" }

  /// The same pronoun, used before.
  func isSame(as index: Int, _ tagged: TaggedDocument) -> Bool {
    tagged.mentions[index].form == .pronoun
      && tagged.document.text(tagged.mentions[index].span).lowercased() == words
  }

  /// False where the words for a person say that it is a man or a woman and the pronoun says other.
  func agrees(_ index: Int, _ tagged: TaggedDocument) -> Bool {
    let name = nameWithTitle(index, tagged)
    let others = words == "she" || words == "her" ? Self.male : Self.female
    return !others.contains { FoldedBytes.contain($0, in: name) }
  }

  /// In lower case, with a space before it.
  private func nameWithTitle(_ index: Int, _ tagged: TaggedDocument) -> [UInt8] {
    let mention = tagged.mentions[index]
    let tokens = tagged.document.tokens[tagged.document.sentences[mention.sentence].tokens]
    // "Mr." is two tokens.
    let title = tokens.prefix { $0.span.end <= mention.span.start }.suffix(2).first?.span.start
    let span = TextSpan(start: title ?? mention.span.start, end: mention.span.end)
    return [0x20] + FoldedBytes.lowered(tagged.document.bytes[span.range])
  }

  private static let female = [
    " ms ", " ms. ", " mrs ", " mrs. ", " lady ", " baroness ", " queen ", " dame ",
    "spokeswoman", "chairwoman", "businesswoman", "congresswoman",
  ].map { Array($0.utf8) }
  private static let male = [
    " mr ", " mr. ", " sir ", " lord ", " king ", "spokesman", "chairman", "businessman",
    "congressman",
  ].map { Array($0.utf8) }
}
