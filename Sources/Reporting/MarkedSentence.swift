import Facts

/// The sentence of a fact, cut into what stands before its words, the words, and what comes after.
/// Where the words are not in it, all of it comes before.
struct MarkedSentence {
  let before: String
  let words: String
  let after: String

  /// Without a sentence, the words alone.
  init(_ fact: FactRecord) {
    guard let sentence = fact.context else {
      (before, words, after) = ("", fact.span.text, "")
      return
    }
    let scalars = Array(sentence.text.unicodeScalars)
    let (start, end) = (fact.span.start - sentence.start, fact.span.end - sentence.start)
    guard start >= 0, start < end, end <= scalars.count else {
      (before, words, after) = (sentence.text, "", "")
      return
    }
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    (before, words, after) = (text(0..<start), text(start..<end), text(end..<scalars.count))
  }

  /// - Parameters:
  ///   - marks: around the words, where there are any.
  ///   - inert: makes text fit for the output.
  func text(_ marks: (String, String), _ inert: (String) -> String) -> String {
    inert(before) + (words.isEmpty ? "" : marks.0 + inert(words) + marks.1) + inert(after)
  }
}
