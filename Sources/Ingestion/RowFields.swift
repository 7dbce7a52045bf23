import FoundationEssentials

/// The members of a row. One that is `null` counts as absent.
struct RowFields {
  enum Field: CaseIterable {
    case text, title, published, url, publisher, language

    /// Our own name first, then those of news-please, trafilatura, newspaper, Scrapy projects.
    var names: [String] {
      switch self {
      case .text: ["text", "content", "body", "maintext", "article_text", "raw_text"]
      case .title: ["title", "headline"]
      case .published:
        ["published", "date", "date_publish", "publish_date", "published_date"]
      case .url: ["url", "link"]
      case .publisher: ["publisher", "source", "hostname", "sitename", "source_domain"]
      case .language: ["language", "lang"]
      }
    }
  }

  private let members: [String: JSONTree]

  init(_ line: [UInt8]) throws(TextFault) {
    guard let value = try? JSONDecoder().decode(JSONTree.self, from: Data(line)) else {
      throw TextFault(
        stage: .parse, message: "not valid JSON; a row is one whole object on one line")
    }
    guard case .object(let members) = value else {
      throw TextFault(
        stage: .parse, message: #"not a JSON object; a row is {"id": ..., "text": ...}"#)
    }
    self.members = members
    guard members["schema"] == nil || members["document"] == nil else {
      throw TextFault(
        stage: .parse,
        message: "holds facts, not an article; give `extract` the articles themselves")
    }
  }

  /// The first of the names of a field that is there.
  func name(of field: Field) -> String {
    field.names.first { has($0) } ?? field.names[0]
  }

  private func has(_ name: String) -> Bool {
    switch members[name] {
    case nil, .null: false
    default: true
    }
  }

  /// Nil where it is absent or empty.
  func text(_ field: Field) throws(TextFault) -> String? {
    let name = name(of: field)
    switch members[name] {
    case nil, .null: return nil
    case .text(let text): return text.isEmpty ? nil : text
    default: throw TextFault(stage: .parse, message: "\"\(name)\" is not a string")
    }
  }

  func needed(_ field: Field) throws(TextFault) -> String {
    let name = name(of: field)
    switch members[name] {
    case .text(let text): return text
    case nil, .null:
      throw TextFault(stage: .parse, message: "\"\(name)\" is missing; a row needs \"\(name)\"")
    default: throw TextFault(stage: .parse, message: "\"\(name)\" is not a string")
    }
  }

  /// A string or a whole number; nil where it is absent.
  func id() throws(TextFault) -> String? {
    switch members["id"] {
    case nil, .null: return nil
    case .text(let text): return text
    case .whole(let number): return String(number)
    default: throw TextFault(stage: .parse, message: "\"id\" is not a string or a whole number")
    }
  }
}
