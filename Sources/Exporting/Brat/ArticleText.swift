import Facts

/// The text of an article in code points, as brat counts.
struct ArticleText {
  let scalars: [Unicode.Scalar]

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// True where the span is a slice of the text.
  func has(_ span: SpanRecord) -> Bool {
    span.start < span.end && span.end <= scalars.count
      && span.text.unicodeScalars.elementsEqual(scalars[span.start..<span.end])
  }

  /// `0 5;6 12` and the words: brat takes no annotation over a line break, so there it is cut.
  func fragments(of span: SpanRecord) -> (offsets: String, words: String) {
    let lines = scalars[span.start..<span.end].split { $0 == "\n" || $0 == "\r" }
    let offsets = lines.map { "\($0.startIndex) \($0.endIndex)" }.joined(separator: ";")
    let words = lines.map { line in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: line)
      return String(view)
    }
    return (offsets, words.joined(separator: " "))
  }
}
