import DocumentModel

/// A news item of NewsML-G2 (IPTC). Its content is NITF, HTML or text inside the item; content that
/// is only linked to is not fetched.
enum NewsMLItem {
  static func read(_ item: XMLElement, _ channel: Channel) throws(TextFault) -> NewsItem {
    let meta = item.child("contentMeta")
    let headline = meta?.child("headline")?.text ?? item.child("itemMeta")?.child("title")?.text
    let content = item.child("contentSet")?.elements ?? []
    for part in content {
      guard var news = try news(in: part, headline) else { continue }
      fill(&news.metadata, item)
      return news
    }
    throw TextFault(
      stage: .parse, message: "the item has no text of its own (inlineXML, inlineData)")
  }

  private static func news(in part: XMLElement, _ headline: String?) throws(TextFault) -> NewsItem?
  {
    if part.name == "inlineXML", let nitf = part.descendant("nitf") {
      return try NITFItem.read(nitf, Channel())
    }
    let type = part.attributes["contenttype"] ?? ""
    var body: [UInt8]
    switch part.name {
    case "inlineXML": body = HTMLFragment.text(of: part.markup)
    case "inlineData" where type.contains("html"): body = HTMLFragment.text(of: part.rawText)
    case "inlineData" where type.isEmpty || type.hasPrefix("text/plain"): body = part.rawText
    default: return nil
    }
    guard body.contains(where: { !ArticleText.isSpace($0) }) else { return nil }
    if let headline, !body.starts(with: (headline + "\n").utf8) {
      body = Array("\(headline)\n\n".utf8) + body.drop(while: ArticleText.isSpace)
    }
    return NewsItem(text: body, metadata: ArticleMetadata(title: headline))
  }

  /// What the item says goes before what its content says.
  private static func fill(_ metadata: inout ArticleMetadata, _ item: XMLElement) {
    let meta = item.child("itemMeta")
    let content = item.child("contentMeta")
    let provider = meta?.child("provider")
    metadata.title = content?.child("headline")?.text ?? metadata.title
    metadata.publisher =
      provider?.child("name")?.text ?? provider?.attributes["literal"]
      ?? content?.child("infoSource")?.child("name")?.text ?? metadata.publisher
    metadata.language =
      content?.child("language")?.attributes["tag"] ?? item.attributes["lang"] ?? metadata.language
    let dates = [
      content?.child("contentCreated"), meta?.child("firstCreated"), meta?.child("versionCreated"),
    ].lazy
    if let date = dates.compactMap({ $0?.text.flatMap(WrittenDate.day) }).first {
      metadata.published = date
      metadata.publishedBasis = .htmlMeta
    }
  }
}
