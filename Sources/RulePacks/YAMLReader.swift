/// Reads a YAML file into nodes, within limits and without anchors, aliases, tags or duplicate keys.
public struct YAMLReader: ~Copyable {
  /// Nesting of lists and mappings.
  public static let depthLimit = 32
  public static let nodeLimit = 200_000
  /// In bytes.
  public static let sizeLimit = 4 << 20

  private let source: SourceText
  private var events: YAMLEvents
  private var nodes = 0

  /// The single document of a file.
  public static func read(_ bytes: [UInt8], file: String) throws(RuleDiagnostic) -> YAMLNode {
    if bytes.count > sizeLimit {
      throw SourceText([], file: file).diagnostic(
        "the file has \(bytes.count) bytes and the limit is \(sizeLimit)",
        advice: "split it into several files", line: 1, column: 1)
    }
    let source = SourceText(bytes, file: file)
    var reader = YAMLReader(source, try YAMLEvents(source))
    return try reader.document()
  }

  private init(_ source: SourceText, _ events: consuming YAMLEvents) {
    self.source = source
    self.events = events
  }

  private mutating func document() throws(RuleDiagnostic) -> YAMLNode {
    _ = try events.next()
    let start = try events.next()
    guard case .documentStart = start.kind else {
      throw source.diagnostic(
        "the file holds nothing", advice: "write its keys or remove it", line: 1, column: 1)
    }
    let node = try node(from: try events.next(), depth: 1)
    _ = try events.next()
    let end = try events.next()
    guard case .streamEnd = end.kind else {
      throw problem(end, "a second document begins here", "put it into a file of its own")
    }
    return node
  }

  private mutating func node(
    from event: YAMLEvent, depth: Int
  ) throws(RuleDiagnostic) -> YAMLNode {
    try check(event, depth)
    switch event.kind {
    case .scalar(let text, let style): return made(.scalar(text), event, style)
    case .sequenceStart: return made(.sequence(try elements(depth)), event)
    case .mappingStart: return made(.mapping(try pairs(depth)), event)
    default: throw problem(event, "a value is missing here", "write it after the colon")
    }
  }

  private mutating func elements(_ depth: Int) throws(RuleDiagnostic) -> [YAMLNode] {
    var result: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return result }
      result.append(try node(from: event, depth: depth + 1))
    }
  }

  private mutating func pairs(
    _ depth: Int
  ) throws(RuleDiagnostic) -> [(key: YAMLNode, value: YAMLNode)] {
    var result: [(key: YAMLNode, value: YAMLNode)] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { return result }
      let key = try node(from: event, depth: depth + 1)
      guard let name = key.text else {
        throw problem(event, "a key must be text, not \(key.kindName)", "quote it if it is text")
      }
      if let line = lines.updateValue(key.line, forKey: name) {
        throw problem(
          event, "the key '\(name)' is given twice, first in line \(line)", "keep one of them")
      }
      result.append((key, try node(from: try events.next(), depth: depth + 1)))
    }
  }

  private mutating func check(_ event: YAMLEvent, _ depth: Int) throws(RuleDiagnostic) {
    nodes += 1
    if nodes > Self.nodeLimit {
      throw problem(
        event, "the file has more than \(Self.nodeLimit) values", "split it into several files")
    }
    if depth > Self.depthLimit {
      throw problem(event, "values are nested more than \(Self.depthLimit) deep", "flatten them")
    }
    if case .alias = event.kind {
      throw problem(event, "aliases (*name) are not allowed", "write the value out, or quote it")
    }
    if event.hasAnchor {
      throw problem(
        event, "anchors (&name) are not allowed", "remove the anchor, or quote the text")
    }
    if event.hasTag {
      throw problem(event, "tags (!name) are not allowed", "remove the tag, or quote the text")
    }
  }

  private func made(
    _ content: YAMLNode.Content, _ event: YAMLEvent, _ style: YAMLNode.Style = .plain
  ) -> YAMLNode {
    YAMLNode(content, line: event.line, column: event.column, style: style, source: source)
  }

  private func problem(_ event: YAMLEvent, _ what: String, _ advice: String) -> RuleDiagnostic {
    source.diagnostic(what, advice: advice, line: event.line, column: event.column)
  }
}
