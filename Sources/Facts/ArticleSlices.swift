import DocumentModel

/// Checked slices of the text of an article.
struct ArticleSlices: Sendable {
  let article: Article
  let offsets: ScalarOffsets

  /// A span in Unicode scalars; throws unless it is a slice of whole scalars that is not empty.
  func scalars(_ span: TextSpan) throws(FactsError) -> Range<Int> {
    guard span.start < span.end else { throw error(span, .empty) }
    guard Int(span.end) <= offsets.byteCount else { throw error(span, .outside) }
    guard let start = offsets.scalar(at: Int(span.start)),
      let end = offsets.scalar(at: Int(span.end))
    else { throw error(span, .splitsScalar) }
    // The table and the text must agree: counted again from the bytes themselves.
    let words = article.bytes.span.extracting(span.range)
    var count = 0
    for place in words.indices { count += words[place] & 0xC0 != 0x80 ? 1 : 0 }
    guard count == end - start else { throw error(span, .mismatch) }
    return start..<end
  }

  /// The words of a span, checked like `scalars`.
  func text(_ span: TextSpan) throws(FactsError) -> String {
    String(decoding: try bytes(span), as: UTF8.self)
  }

  /// The same in UTF-8.
  func bytes(_ span: TextSpan) throws(FactsError) -> ArraySlice<UInt8> {
    _ = try scalars(span)
    return article.bytes[span.range]
  }

  func write(_ span: TextSpan, to json: inout JSONBuffer) throws(FactsError) {
    let range = try scalars(span)
    json.beginObject(inline: true)
    json.field("start", range.lowerBound)
    json.field("end", range.upperBound)
    json.key("text")
    json.string(article.bytes, in: span.range)
    json.endObject()
  }

  private func error(_ span: TextSpan, _ problem: SpanProblem) -> FactsError {
    .span(start: Int(span.start), end: Int(span.end), source: article.source, problem: problem)
  }
}
