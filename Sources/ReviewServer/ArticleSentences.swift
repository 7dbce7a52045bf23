import Facts

/// The text of an article in pieces, each with its place in code points.
enum ArticleSentences {
  /// The sentences that are known from facts, and between them what the text has besides.
  ///
  /// Nil where a sentence does not stand in the text at its place: it is another text.
  static func filled(_ known: [SpanRecord], from text: String) -> [SpanRecord]? {
    let scalars = Array(text.unicodeScalars)
    var pieces: [SpanRecord] = []
    var end = 0
    for sentence in known {
      guard sentence.end <= scalars.count,
        words(scalars[sentence.start..<sentence.end]) == sentence.text
      else { return nil }
      if sentence.start > end { append(scalars[end..<sentence.start], to: &pieces) }
      pieces.append(sentence)
      end = max(end, sentence.end)
    }
    append(scalars[end...], to: &pieces)
    return pieces
  }

  /// Without white space at both ends; nothing where there is nothing else.
  private static func append(_ part: ArraySlice<Unicode.Scalar>, to pieces: inout [SpanRecord]) {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = part.firstIndex(where: { !isSpace($0) }),
      let last = part.lastIndex(where: { !isSpace($0) })
    else { return }
    pieces.append(SpanRecord(start: first, end: last + 1, text: words(part[first...last])))
  }

  private static func words(_ part: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(part))
  }
}

extension ReviewSession {
  /// The pieces of an article in order: all of it where its text is at hand, else the sentences
  /// that have facts.
  func sentences(ofDocument key: String) -> [SpanRecord] {
    var known: [Int: SpanRecord] = [:]
    var source = ""
    for item in items where item.fact.document.key == key {
      source = item.fact.document.source
      // What was removed stands in the article as it was; the new one goes first.
      guard item.change?.kind != .removed, let context = item.fact.context else { continue }
      known[context.start] = context
    }
    let sentences = known.values.sorted { $0.start < $1.start }
    return text(ofSource: source).flatMap { ArticleSentences.filled(sentences, from: $0) }
      ?? sentences
  }

  /// Articles whose text at hand is not the one that the facts were found in.
  public var changedArticles: [String] {
    var changed: Set<String> = []
    for item in items where item.change?.kind != .removed {
      let source = item.fact.document.source
      guard !changed.contains(source), let sentence = item.fact.context,
        let text = text(ofSource: source)
      else { continue }
      if !text.contains(sentence.text) { changed.insert(source) }
    }
    return changed.sorted()
  }
}
