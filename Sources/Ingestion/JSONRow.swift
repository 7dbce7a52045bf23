import DocumentModel
import FoundationEssentials

/// A row of JSON Lines: a text, and what else is known of the article. The names of the fields are
/// our own or those of common scrapers.
struct JSONRow {
  var id: String
  var text: [UInt8]
  var metadata: ArticleMetadata
  var diagnostics: [Diagnostic]

  /// Reads one line.
  ///
  /// - Parameter name: what the article is called where the row has neither `id` nor address.
  init(_ line: [UInt8], name: String) throws(TextFault) {
    try ArticleText.check(line)
    let fields = try RowFields(line)
    let url = try fields.text(.url)
    id = try Self.id(of: fields) ?? url ?? name
    do throws(TextFault) {
      (text, diagnostics) = try Self.text(of: fields)
      metadata = try Self.metadata(of: fields, url: url)
    } catch {
      var fault = error
      fault.article = id
      throw fault
    }
  }

  private static func text(
    of fields: RowFields
  ) throws(TextFault) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    do {
      let decoded = try Charset.decoded(Array(fields.needed(.text).utf8), declared: nil)
      return (decoded.bytes, decoded.diagnostics)
    } catch {
      guard error.stage != .parse else { throw error }
      // The offset is one in the decoded text, not in the line.
      throw TextFault(stage: .parse, message: "\"\(fields.name(of: .text))\": \(error.message)")
    }
  }

  private static func metadata(
    of fields: RowFields, url: String?
  ) throws(TextFault) -> ArticleMetadata {
    var metadata = ArticleMetadata(
      title: try fields.text(.title), url: url, publisher: try fields.text(.publisher),
      language: try fields.text(.language) ?? "en")
    guard let written = try fields.text(.published) else { return metadata }
    guard let date = WrittenDate.day(in: written) else {
      throw TextFault(
        stage: .parse,
        message: "\"\(fields.name(of: .published))\" is not a date; write it as YYYY-MM-DD")
    }
    metadata.published = date
    metadata.publishedBasis = .json
    return metadata
  }

  private static func id(of fields: RowFields) throws(TextFault) -> String? {
    guard let id = try fields.id() else { return nil }
    guard !id.isEmpty else {
      throw TextFault(stage: .parse, message: "\"id\" is empty; give each row a name of its own")
    }
    return id
  }
}
