internal import CLibXML2

/// Reads XML with libxml2, piece after piece. Nothing else is loaded, over the network or from the
/// disk: no DTD, no entity. A file that declares entities is refused, since they can expand to any
/// size or take in other files.
@safe final class XMLReader {
  /// A piece of XML.
  enum Event {
    case start(XMLElement, isEmpty: Bool)
    case text([UInt8])
    case end
  }

  private let reader: xmlTextReaderPtr
  private let input: XMLInput

  init(_ bytes: any ByteSource, head: [UInt8]) throws(ReadFailure) {
    input = XMLInput(bytes, head: head)
    guard let reader = unsafe input.open() else {
      throw ReadFailure(stage: .parse, message: "cannot be read: out of memory")
    }
    unsafe self.reader = reader
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// Nil at the end.
  func next() throws(ReadFailure) -> Event? {
    while try read() {
      switch unsafe xmlReaderTypes(UInt32(max(0, xmlTextReaderNodeType(reader)))) {
      case XML_READER_TYPE_ELEMENT:
        let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
        return .start(element(), isEmpty: isEmpty)
      case XML_READER_TYPE_END_ELEMENT: return .end
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return unsafe .text(Self.bytes(xmlTextReaderConstValue(reader)))
      case XML_READER_TYPE_DOCUMENT_TYPE: try refuseEntities()
      case XML_READER_TYPE_ENTITY_REFERENCE:
        let name = unsafe Self.string(xmlTextReaderConstName(reader))
        throw failure("the entity &\(name); is declared nowhere in it")
      default: break
      }
    }
    return nil
  }

  /// False at the end.
  private func read() throws(ReadFailure) -> Bool {
    let result = unsafe xmlTextReaderRead(reader)
    if let failure = input.failure { throw failure }
    guard result < 0 else { return result == 1 }
    var reason = "no XML"
    if let error = unsafe xmlGetLastError(), let message = unsafe error.pointee.message {
      unsafe reason = String(cString: message).trimmed
    }
    throw failure(reason)
  }

  private func refuseEntities() throws(ReadFailure) {
    guard let document = unsafe xmlTextReaderCurrentDoc(reader),
      let subset = unsafe document.pointee.intSubset,
      unsafe subset.pointee.entities != nil || subset.pointee.pentities != nil
    else { return }
    throw failure("it declares entities, which are not read; write their text out")
  }

  private func failure(_ reason: String) -> ReadFailure {
    let line = unsafe xmlTextReaderGetParserLineNumber(reader)
    return ReadFailure(stage: .parse, message: "is broken near line \(line): \(reason)")
  }

  private func element() -> XMLElement {
    var element = XMLElement(name: unsafe Self.string(xmlTextReaderConstLocalName(reader)))
    unsafe element.namespace = Self.string(xmlTextReaderConstNamespaceUri(reader))
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      let name = unsafe Self.string(xmlTextReaderConstLocalName(reader))
      unsafe element.attributes[name] = Self.string(xmlTextReaderConstValue(reader))
    }
    unsafe xmlTextReaderMoveToElement(reader)
    return element
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>?) -> [UInt8] {
    guard let text = unsafe text else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    String(decoding: unsafe bytes(text), as: UTF8.self)
  }
}

/// The bytes of a file on their way into libxml2.
private final class XMLInput {
  private let bytes: any ByteSource
  private var head: ArraySlice<UInt8>
  private(set) var failure: ReadFailure?

  private static let options =
    XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue

  init(_ bytes: any ByteSource, head: [UInt8]) {
    self.bytes = bytes
    self.head = head[...]
  }

  /// The input must live as long as the reader.
  func open() -> xmlTextReaderPtr? {
    unsafe xmlReaderForIO(
      { context, buffer, count in
        guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
        let input = unsafe Unmanaged<XMLInput>.fromOpaque(context).takeUnretainedValue()
        return unsafe input.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
      },
      { _ in 0 }, Unmanaged.passUnretained(self).toOpaque(), nil, nil, Int32(Self.options))
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    do throws(ReadFailure) {
      if head.isEmpty { head = try bytes.read(upTo: 1 << 16)[...] }
      let piece = head.prefix(buffer.count)
      unsafe buffer.copyBytes(from: piece)
      head = head.dropFirst(piece.count)
      return Int32(piece.count)
    } catch {
      failure = error
      return -1
    }
  }
}
