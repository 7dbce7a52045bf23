/// A JSON form of the output.
///
/// A file is the header, the parts of the articles with the separator between them, the footer;
/// so articles can be written in parallel and put together in order.
public enum FactsFormat: String, Sendable, CaseIterable {
  /// JSON Lines: one fact a line, complete in itself.
  case facts
  /// JSON Lines: one article object a line.
  case articles
  /// One array of the article objects, indented by 2.
  case json

  public var header: [UInt8] { self == .json ? Array("[".utf8) : [] }
  public var separator: [UInt8] { self == .json ? Array(",".utf8) : [] }
  public var footer: [UInt8] { self == .json ? Array("\n]\n".utf8) : [] }

  /// The part of one article.
  public func bytes(of facts: ArticleFacts) throws(FactsError) -> [UInt8] {
    switch self {
    case .facts:
      var json = JSONBuffer()
      try FactWriter(facts).writeLines(to: &json)
      return json.bytes
    case .articles:
      var json = JSONBuffer()
      try ArticleWriter(facts).write(to: &json)
      json.endLine()
      return json.bytes
    case .json:
      var json = JSONBuffer(indent: 2, depth: 1)
      try ArticleWriter(facts).write(to: &json)
      return Array("\n  ".utf8) + json.bytes
    }
  }
}
