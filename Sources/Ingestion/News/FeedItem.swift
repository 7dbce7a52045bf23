import DocumentModel

/// An item of RSS or an entry of Atom.
enum FeedItem {
  /// A shorter description is a teaser. In bytes of its text.
  private static let minDescription = 500
  /// Their elements describe pictures and sounds.
  private static let media: Set<String> = [
    "http://search.yahoo.com/mrss/", "http://www.itunes.com/dtds/podcast-1.0.dtd",
  ]
  private static let atom = "http://www.w3.org/2005/Atom"

  static func read(_ item: XMLElement, _ channel: Channel) throws(TextFault) -> NewsItem {
    var item = item
    item.nodes.removeAll {
      if case .element(let element) = $0 { media.contains(element.namespace) } else { false }
    }
    return NewsItem(text: try text(of: item), metadata: metadata(of: item, channel))
  }

  private static func text(of item: XMLElement) throws(TextFault) -> [UInt8] {
    for full in [item.child("encoded"), item.child("content")] {
      if let text = full.map(text(in:)), !text.isEmpty { return text }
    }
    let teaser = (item.child("description") ?? item.child("summary")).map(text(in:)) ?? []
    guard teaser.count >= minDescription else {
      throw TextFault(
        stage: .content,
        message: "the item has no full text, only a description of"
          + " \(teaser.count) bytes; take the page it links to")
    }
    return teaser
  }

  /// HTML, but for Atom's plain text (RFC 4287, section 3.1).
  private static func text(in element: XMLElement) -> [UInt8] {
    let type = element.attributes["type"] ?? (element.namespace == atom ? "text" : "html")
    switch type {
    case "text", "text/plain": return Array((element.text ?? "").utf8)
    case "xhtml", "application/xhtml+xml": return HTMLFragment.text(of: element.markup)
    default: return HTMLFragment.text(of: element.rawText)
    }
  }

  private static func metadata(of item: XMLElement, _ channel: Channel) -> ArticleMetadata {
    let source = item.child("source")
    var metadata = ArticleMetadata(
      title: item.child("title").flatMap(title), url: link(of: item),
      publisher: (source?.child("title") ?? source)?.text ?? channel.title)
    let language = item.attributes["lang"] ?? item.child("language")?.text ?? channel.language
    if let language, !language.isEmpty { metadata.language = language }
    let dates = ["pubDate", "published", "date", "issued", "updated", "modified"]
    let date = dates.lazy.compactMap { item.child($0)?.text.flatMap(WrittenDate.day) }.first
    if let date {
      metadata.published = date
      metadata.publishedBasis = .htmlMeta
    }
    return metadata
  }

  /// Titles may be HTML inside XML (`AT&amp;amp;T`).
  private static func title(_ element: XMLElement) -> String? {
    guard let text = element.text, text.contains("&") || text.contains("<") else {
      return element.text
    }
    let plain = HTMLFragment.text(of: Array(text.utf8))
    return plain.isEmpty ? nil : String(decoding: plain, as: UTF8.self)
  }

  private static func link(of item: XMLElement) -> String? {
    let links = item.elements.filter { $0.name == "link" }
    let page = links.first { ($0.attributes["rel"] ?? "alternate") == "alternate" }
    return page?.attributes["href"] ?? links.lazy.compactMap(\.text).first
      ?? item.attributes["about"]
  }
}
