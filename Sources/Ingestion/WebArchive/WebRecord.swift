/// A record of a web archive that may hold an article.
struct WebRecord {
  /// What the block is.
  enum Kind {
    /// An HTTP response with its header.
    case response
    /// The page itself.
    case page

    /// Nil for records that hold no article. Their type is `WARC-Type` (ISO 28500, section 6).
    init?(_ header: FieldList) {
      switch header["warc-type"]?.lowercased() {
      case "response": self = .response
      case "resource", "conversion": self = .page
      default: return nil
      }
    }
  }

  var kind: Kind
  var header: FieldList
  var block: [UInt8]

  /// Nil for what is no page: an error of the server, a picture, a script.
  func page(maxBytes: Int) throws(TextFault) -> WebPage? {
    switch kind {
    case .page: return WebPage(type: header["content-type"], body: block)
    case .response:
      guard header["content-type"]?.lowercased().hasPrefix("application/http") ?? true else {
        return nil
      }
      return try HTTPResponse(block).page(maxBytes: maxBytes)
    }
  }
}
