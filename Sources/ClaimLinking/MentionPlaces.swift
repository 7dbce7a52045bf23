import DocumentModel

/// The mentions of each sentence, so that looking around in a sentence does not go through those of
/// a whole article.
struct MentionPlaces {
  /// Indices into the mentions, sentence by sentence; in each in the order of the mentions.
  private var order: [Int]
  private var starts: [Int]

  init(_ mentions: [Mention], sentences: Int) {
    starts = [Int](repeating: 0, count: sentences + 1)
    for index in mentions.indices { starts[mentions[index].sentence + 1] += 1 }
    for sentence in 0..<sentences { starts[sentence + 1] += starts[sentence] }
    order = [Int](repeating: 0, count: mentions.count)
    var next = starts
    for index in mentions.indices {
      let sentence = mentions[index].sentence
      order[next[sentence]] = index
      next[sentence] += 1
    }
  }

  /// Of the sentence alone.
  subscript(sentence: Int) -> ArraySlice<Int> { order[starts[sentence]..<starts[sentence + 1]] }
}
