/// Writes the parts of one article after the other, in memory that is kept for the next.
public struct ArticlePartWriter: Sendable {
  private let format: FactsFormat
  private var json: JSONBuffer

  public init(_ format: FactsFormat) {
    self.format = format
    json = format == .json ? JSONBuffer(indent: 2, depth: 1) : JSONBuffer()
  }

  /// The part of an article, without room behind it: many parts wait for those before them.
  public mutating func bytes(of facts: ArticleFacts) throws(FactsError) -> [UInt8] {
    json.removeAll()
    var part: [UInt8] = []
    switch format {
    case .facts: try FactWriter(facts).writeLines(to: &json)
    case .articles:
      try ArticleWriter(facts).write(to: &json)
      json.endLine()
    case .json:
      try ArticleWriter(facts).write(to: &json)
      part = Array("\n  ".utf8)
    }
    part.reserveCapacity(part.count + json.bytes.count)
    part.append(contentsOf: json.bytes)
    return part
  }
}
