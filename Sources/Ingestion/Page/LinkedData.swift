import FoundationEssentials

/// A value of JSON.
indirect enum JSONTree: Decodable {
  case text(String)
  case whole(Int)
  case number(Double)
  case truth(Bool)
  case list([JSONTree])
  case object([String: JSONTree])
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let members = try? container.decode([String: JSONTree].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSONTree].self) {
      self = .list(elements)
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Int.self) {
      self = .whole(number)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .null
    }
  }

  subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// A text that is not empty; of a list, its first.
  var text: String? {
    switch self {
    case .text(let text): text.trimmed.isEmpty ? nil : text.trimmed
    case .list(let elements): elements.first?.text
    default: nil
    }
  }

  var texts: [String] {
    if case .list(let elements) = self {
      elements.compactMap(\.text)
    } else {
      [text].compactMap(\.self)
    }
  }
}

/// What a page says of its article in JSON-LD, with the words of schema.org.
struct LinkedData {
  let article: JSONTree?
  let isLiveBlog: Bool

  /// - Parameter scripts: the contents of its `application/ld+json` elements, in order.
  init(_ scripts: [[UInt8]]) {
    var objects: [JSONTree] = []
    for script in scripts {
      if let value = Self.parsed(script) { Self.collect(value, into: &objects, depth: 0) }
    }
    let articles = objects.filter { $0["@type"]?.texts.contains(where: Self.isArticle) ?? false }
    article = articles.first ?? objects.first { $0["@type"]?.texts.contains("WebPage") ?? false }
    isLiveBlog = articles.contains { $0["@type"]?.texts.contains("LiveBlogPosting") ?? false }
  }

  private static func isArticle(_ type: String) -> Bool {
    let name = type.split(separator: "/").last.map(String.init) ?? type
    return name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report"
      || name == "SpecialAnnouncement"
  }

  /// Takes what many pages do wrong: comment marks around the value, line breaks in texts.
  private static func parsed(_ script: [UInt8]) -> JSONTree? {
    guard let start = script.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let end = script.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), start < end
    else { return nil }
    let value = script[start...end].map { $0 < 0x20 ? 0x20 : $0 }
    return try? JSONDecoder().decode(JSONTree.self, from: Data(value))
  }

  /// Objects in lists and in `@graph`.
  private static func collect(_ value: JSONTree, into objects: inout [JSONTree], depth: Int) {
    guard depth < 4 else { return }
    switch value {
    case .list(let elements):
      for element in elements { collect(element, into: &objects, depth: depth + 1) }
    case .object:
      objects.append(value)
      for key in ["@graph", "mainEntity"] {
        if let inner = value[key] { collect(inner, into: &objects, depth: depth + 1) }
      }
    default: break
    }
  }

  var headline: String? { (article?["headline"] ?? article?["name"])?.text }
  var published: String? { article?["datePublished"]?.text }
  var body: String? { article?["articleBody"]?.text }
  var language: String? { article?["inLanguage"]?.text }

  var publisher: String? {
    guard let publisher = article?["publisher"] else { return nil }
    if case .list(let elements) = publisher { return elements.first.flatMap(Self.name) }
    return Self.name(publisher)
  }

  private static func name(_ value: JSONTree) -> String? { value["name"]?.text ?? value.text }

  var url: String? {
    article?["url"]?.text ?? article?["mainEntityOfPage"]?["@id"]?.text
      ?? article?["mainEntityOfPage"]?.text
  }

  /// True where the page says that its text is for subscribers.
  var isPaid: Bool {
    switch article?["isAccessibleForFree"] {
    case .truth(let isFree): !isFree
    case .text(let text): text.lowercased() == "false"
    default: false
    }
  }

  var wordCount: Int? {
    switch article?["wordCount"] {
    case .whole(let number): number
    case .text(let text): Int(text)
    default: nil
    }
  }
}
