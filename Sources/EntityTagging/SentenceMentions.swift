import DocumentModel

/// The mentions of a document by their sentences, some of which give way to others.
struct SentenceMentions {
  /// The last mention of each sentence, then the one before it …; -1 ends the chain.
  private var lasts: [Int]
  private var previous: [Int] = []
  private var isGone: [Bool] = []

  init(_ tagged: TaggedDocument) {
    lasts = Array(repeating: -1, count: tagged.document.sentences.count)
    for index in tagged.mentions.indices { add(index, in: tagged.mentions[index].sentence) }
  }

  /// Notes the mention that was added last.
  mutating func add(_ mention: Int, in sentence: Int) {
    previous.append(lasts[sentence])
    isGone.append(false)
    lasts[sentence] = mention
  }

  /// Takes away the mentions that overlap a value and are no longer than it; false where a longer
  /// one is left that is no value.
  mutating func makesRoom(
    for span: TextSpan, in sentence: Int, _ tagged: TaggedDocument
  ) -> Bool {
    var isFree = true
    var mention = lasts[sentence]
    while mention >= 0 {
      let other = tagged.mentions[mention].span
      if !isGone[mention], other.overlaps(span) {
        if span.count >= other.count {
          isGone[mention] = true
        } else if !tagged.mentions[mention].kind.isValue {
          isFree = false
        }
      }
      mention = previous[mention]
    }
    return isFree
  }

  /// The mentions of a sentence that overlap a span, in their order.
  func overlapping(_ span: TextSpan, in sentence: Int, _ tagged: TaggedDocument) -> [Int] {
    var found: [Int] = []
    var mention = lasts[sentence]
    while mention >= 0 {
      if !isGone[mention], tagged.mentions[mention].span.overlaps(span) { found.append(mention) }
      mention = previous[mention]
    }
    return found.reversed()
  }

  mutating func remove(_ mentions: [Int]) {
    for mention in mentions { isGone[mention] = true }
  }

  /// Takes what gave way out of the document.
  func sweep(_ tagged: inout TaggedDocument) {
    guard isGone.contains(true) else { return }
    tagged.mentions = tagged.mentions.indices.filter { !isGone[$0] }.map { tagged.mentions[$0] }
  }
}
