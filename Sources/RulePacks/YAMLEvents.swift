internal import CLibYAML

/// One step of a YAML file, with its place (line and column counted from 1).
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, alias
    case scalar(String, YAMLNode.Style)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  var kind: Kind
  var line: Int
  var column: Int
  var hasAnchor = false
  var hasTag = false
}

/// libyaml's event parser over the bytes of one file.
///
/// The parser stores its own address, so it lives on the heap; so does the input, which libyaml
/// only borrows.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let source: SourceText

  init(_ source: SourceText) throws(RuleDiagnostic) {
    self.source = source
    unsafe input = .allocate(capacity: max(source.bytes.count, 1))
    _ = unsafe input.initialize(from: source.bytes)
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      throw source.diagnostic("there is no memory to read the file", line: 1, column: 1)
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, source.bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event.
  mutating func next() throws(RuleDiagnostic) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { unsafe yaml_event_delete(&event) }
    var result = YAMLEvent(
      kind: .streamEnd, line: unsafe event.start_mark.line + 1,
      column: unsafe event.start_mark.column + 1)
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: result.kind = .streamStart
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
    case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
    case YAML_ALIAS_EVENT: result.kind = .alias
    case YAML_SCALAR_EVENT: unsafe Self.take(event.data.scalar, &result)
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .sequenceStart
      result.hasAnchor = unsafe event.data.sequence_start.anchor != nil
      result.hasTag = unsafe event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart
      result.hasAnchor = unsafe event.data.mapping_start.anchor != nil
      result.hasTag = unsafe event.data.mapping_start.tag != nil
    default: break
    }
    return result
  }

  private typealias ScalarData = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

  private static func take(_ scalar: ScalarData, _ event: inout YAMLEvent) {
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    let style: YAMLNode.Style =
      switch unsafe scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    event.kind = .scalar(text, style)
    event.hasAnchor = unsafe scalar.anchor != nil
    event.hasTag = unsafe scalar.tag != nil
  }

  /// What libyaml found wrong.
  private func problem() -> RuleDiagnostic {
    let text = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let context = unsafe parser.pointee.context.map { unsafe " \(String(cString: $0))" } ?? ""
    let message = "this is not valid YAML: \(text ?? "unknown problem")\(context)"
    if unsafe parser.pointee.error == YAML_READER_ERROR {
      return readerProblem(message, at: unsafe parser.pointee.problem_offset)
    }
    let mark = unsafe parser.pointee.problem_mark
    return source.diagnostic(
      message, advice: "check indentation, quotes and colons", line: mark.line + 1,
      column: mark.column + 1)
  }

  private func readerProblem(_ message: String, at offset: Int) -> RuleDiagnostic {
    let before = source.bytes.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return source.diagnostic(
      message, advice: "save the file as UTF-8 text", line: line, column: column)
  }
}
