import DocumentModel
import FoundationEssentials

/// A row of JSON Lines: `id` and `text`, and what else is known of the article.
struct JSONRow {
  var id: String
  var text: [UInt8]
  var metadata: ArticleMetadata

  /// Reads one line.
  init(_ line: [UInt8]) throws(TextFault) {
    try ArticleText.check(line)
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(line))
    } catch {
      throw TextFault(stage: .parse, message: Self.message(for: error))
    }
    guard !fields.id.text.isEmpty else {
      throw TextFault(stage: .parse, message: "\"id\" is empty; give each row a name of its own")
    }
    id = fields.id.text
    do {
      text = try ArticleText.normalized(Array(fields.text.utf8))
    } catch {
      // The offset is one in the decoded text, not in the line.
      throw TextFault(stage: .parse, message: "\"text\": \(error.message)")
    }
    metadata = try Self.metadata(of: fields)
  }

  private static func metadata(of fields: Fields) throws(TextFault) -> ArticleMetadata {
    var metadata = ArticleMetadata(
      title: fields.title.nonEmpty, url: fields.url.nonEmpty, publisher: fields.publisher.nonEmpty,
      language: fields.language.nonEmpty ?? "en")
    guard let text = fields.published.nonEmpty else { return metadata }
    guard let date = CalendarDate(iso: text) else {
      throw TextFault(stage: .parse, message: "\"published\" is not a date; write it as YYYY-MM-DD")
    }
    metadata.published = date
    metadata.publishedBasis = .json
    return metadata
  }

  private static func message(for error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _):
      "\"\(key.stringValue)\" is missing; a row needs \"id\" and \"text\""
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      if let key = context.codingPath.first {
        "\"\(key.stringValue)\" is not a string"
      } else {
        "not a JSON object; a row is {\"id\": ..., \"text\": ...}"
      }
    default: "not valid JSON; a row is one whole object on one line"
    }
  }
}

/// The row as it is written.
private struct Fields: Decodable {
  var id: RowName
  var text: String
  var title: String?
  var published: String?
  var url: String?
  var publisher: String?
  var language: String?
}

/// An `id`: a string or a whole number.
private struct RowName: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      text = String(number)
    } else {
      text = try container.decode(String.self)
    }
  }
}

extension String? {
  fileprivate var nonEmpty: String? { self?.isEmpty == true ? nil : self }
}
