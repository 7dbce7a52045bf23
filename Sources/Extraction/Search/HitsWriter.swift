import DocumentModel
import Facts

/// Writes the hits of a search.
public struct HitsWriter: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    /// `file:line: words`, with the captures.
    case text
    /// For spreadsheets: a column for each capture.
    case csv
    /// One object a line.
    case json
  }

  private let format: Format
  private let columns: [String]

  public init(_ format: Format, columns: [String]) {
    self.format = format
    self.columns = columns
  }

  /// What comes before the hits of all articles.
  public var header: [UInt8] {
    format == .csv ? row(["file", "line", "match"] + columns + ["sentence"]) : []
  }

  /// - Parameter location: by which people find the article.
  public func bytes(of hits: [PatternHit], location: String) -> [UInt8] {
    hits.flatMap { bytes(of: $0, location) }
  }

  private func bytes(of hit: PatternHit, _ location: String) -> [UInt8] {
    switch format {
    case .text: return Array(text(hit, location).utf8)
    case .csv:
      return row([location, String(hit.line), hit.words] + hit.captures + [hit.sentence])
    case .json:
      var json = JSONBuffer()
      json.beginObject()
      json.field("file", location)
      json.field("line", hit.line)
      json.field("match", hit.words)
      json.key("captures")
      json.beginObject()
      for (column, words) in zip(columns, hit.captures) where !words.isEmpty {
        json.field(named: column, words)
      }
      json.endObject()
      json.field("sentence", hit.sentence)
      json.endObject()
      json.endLine()
      return json.bytes
    }
  }

  private func text(_ hit: PatternHit, _ location: String) -> String {
    let captures = zip(columns, hit.captures).filter { !$0.1.isEmpty }
      .map { "  \($0.0)=\"\($0.1)\"" }
    return InertText.text("\(location):\(hit.line): \(hit.words)\(captures.joined())") + "\n"
  }

  private func row(_ cells: [String]) -> [UInt8] { CSVCell.row(cells.map(CSVCell.text)) }
}
