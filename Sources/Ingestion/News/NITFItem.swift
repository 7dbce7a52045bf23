import DocumentModel

/// An item of the News Industry Text Format (IPTC, NITF 3.6).
enum NITFItem {
  /// Each is a paragraph.
  private static let paragraphs: Set<String> = ["p", "hl2", "li", "dt", "dd", "pre"]
  /// Not part of the running text.
  private static let others: Set<String> = ["media", "table", "nitf-table", "fn", "hr"]

  static func read(_ nitf: XMLElement, _ channel: Channel) throws(TextFault) -> NewsItem {
    let headline = nitf.descendant("hl1")?.text ?? nitf.child("head")?.child("title")?.text
    guard let content = nitf.descendant("body.content") else {
      throw TextFault(stage: .parse, message: "the item has no body.content")
    }
    var lines = headline.map { [$0] } ?? []
    let start = lines.count
    collect(content, into: &lines)
    if lines.count == start, let text = content.text { lines.append(text) }
    guard lines.count > start else {
      throw TextFault(stage: .parse, message: "the item has no text")
    }
    return NewsItem(
      text: Array(lines.joined(separator: "\n\n").utf8), metadata: metadata(of: nitf, headline))
  }

  private static func collect(_ element: XMLElement, into lines: inout [String]) {
    for child in element.elements where !others.contains(child.name) {
      if paragraphs.contains(child.name) {
        if let text = child.text { lines.append(text) }
      } else {
        collect(child, into: &lines)
      }
    }
  }

  private static func metadata(of nitf: XMLElement, _ headline: String?) -> ArticleMetadata {
    let data = nitf.descendant("docdata")
    let publisher =
      nitf.descendant("distributor")?.text ?? data?.child("doc.copyright")?.attributes["holder"]
    var metadata = ArticleMetadata(title: headline, publisher: publisher)
    if let language = nitf.attributes["lang"] ?? nitf.child("body")?.attributes["lang"] {
      metadata.language = language
    }
    let dates = [data?.child("date.issue"), data?.child("date.release")].lazy
    if let date = dates.compactMap({ $0?.attributes["norm"].flatMap(WrittenDate.day) }).first {
      metadata.published = date
      metadata.publishedBasis = .htmlMeta
    }
    return metadata
  }
}
