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
    var writer = ArticlePartWriter(self)
    return try writer.bytes(of: facts)
  }
}
