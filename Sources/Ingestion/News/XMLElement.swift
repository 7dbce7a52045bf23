/// An element of XML with what is in it.
struct XMLElement {
  /// What stands in an element.
  enum Node {
    case element(XMLElement)
    case text([UInt8])
  }

  /// Without prefix.
  var name: String
  /// Empty where there is none.
  var namespace = ""
  /// By their names without prefix.
  var attributes: [String: String] = [:]
  var nodes: [Node] = []

  init(name: String) { self.name = name }

  var elements: [XMLElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a name inside this one.
  func child(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// The first element of a name at any depth, in the order of the file.
  func descendant(_ name: String) -> XMLElement? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.descendant(name) { return found }
    }
    return nil
  }

  /// All text in it, as it stands.
  var rawText: [UInt8] {
    nodes.reduce(into: []) { text, node in
      switch node {
      case .element(let element): text += element.rawText
      case .text(let bytes): text += bytes
      }
    }
  }

  /// In one line; nil where there is none.
  var text: String? {
    let words = rawText.split(whereSeparator: ArticleText.isSpace)
    return words.isEmpty
      ? nil : String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// What is in it, as HTML.
  var markup: [UInt8] {
    nodes.reduce(into: []) { html, node in
      switch node {
      case .text(let bytes): html += Self.escaped(bytes)
      case .element(let element):
        html += Array("<\(element.name)>".utf8) + element.markup
        if element.name != "br" { html += Array("</\(element.name)>".utf8) }
      }
    }
  }

  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    bytes.reduce(into: []) { html, byte in
      switch byte {
      case 0x26: html += Array("&amp;".utf8)
      case 0x3C: html += Array("&lt;".utf8)
      default: html.append(byte)
      }
    }
  }
}

extension XMLReader {
  /// All of an element that was begun; nil where its text is longer than `maxBytes`. Reads to the
  /// element's end in any case.
  func whole(_ start: XMLElement, isEmpty: Bool, maxBytes: Int) throws(ReadFailure) -> XMLElement? {
    var open = [start]
    var bytes = 0
    var depth = isEmpty ? 0 : 1
    while depth > 0, let event = try next() {
      switch event {
      case .start(let element, let isEmpty):
        bytes += Self.bytesOfElement
        if bytes <= maxBytes {
          if isEmpty {
            open[open.count - 1].nodes.append(.element(element))
          } else {
            open.append(element)
          }
        }
        if !isEmpty { depth += 1 }
      case .text(let text):
        bytes += text.count
        if bytes <= maxBytes { open[open.count - 1].nodes.append(.text(text)) }
      case .end:
        depth -= 1
        guard bytes <= maxBytes, depth > 0, let done = open.popLast() else { continue }
        open[open.count - 1].nodes.append(.element(done))
      }
    }
    return bytes <= maxBytes ? open.first : nil
  }

  /// An element counts, lest a million empty ones be held.
  private static var bytesOfElement: Int { 64 }
}
