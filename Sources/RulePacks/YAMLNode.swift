/// A value of a YAML file with the place where it stands. Every scalar is a string.
public struct YAMLNode: Sendable {
  public enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  public enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  public var content: Content
  /// Counted from 1.
  public var line: Int
  /// In Unicode scalars, counted from 1; of a quoted scalar, that of the quotation mark.
  public var column: Int
  /// How a scalar is written; `plain` for others.
  public var style: Style
  public let source: SourceText

  public init(
    _ content: Content, line: Int, column: Int, style: Style = .plain, source: SourceText
  ) {
    self.content = content
    self.line = line
    self.column = column
    self.style = style
    self.source = source
  }

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The nodes of a sequence.
  public var elements: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  /// The pairs of a mapping, in the order of the file.
  public var pairs: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The value of a key of a mapping.
  public subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key.text == key }?.value
  }

  /// What kind of node it is, for messages.
  public var kindName: String {
    switch content {
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// A diagnostic at this node, or at a byte offset into the text of this scalar.
  public func diagnostic(
    _ message: String, advice: String = "", at offset: Int = -1,
    severity: RuleDiagnostic.Severity = .error
  ) -> RuleDiagnostic {
    let place = offset < 0 ? (line: line, column: column) : position(at: offset)
    return source.diagnostic(
      message, advice: advice, line: place.line, column: place.column, severity: severity)
  }
}
