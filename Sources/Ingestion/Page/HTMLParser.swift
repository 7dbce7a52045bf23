internal import CLibXML2

/// Reads HTML with libxml2, however broken; loads nothing and expands no entity of the page's own.
enum HTMLParser {
  private static let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue

  /// - Parameter html: valid UTF-8 without NUL.
  /// - Throws: where elements are nested deeper than libxml2 allows (256).
  static func tree(of html: [UInt8]) throws(TextFault) -> PageTree {
    let parsed: PageTree? = unsafe html.withUnsafeBytes { buffer in
      guard let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let context = unsafe htmlCreateMemoryParserCtxt(start, Int32(buffer.count))
      else { return PageTree() }
      defer { unsafe htmlFreeParserCtxt(context) }
      _ = unsafe htmlCtxtUseOptions(context, Int32(options))
      _ = unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      _ = unsafe htmlParseDocument(context)
      let document = unsafe context.pointee.myDoc
      defer { if let document = unsafe document { unsafe xmlFreeDoc(document) } }
      if unsafe context.pointee.disableSAX != 0 { return nil }
      guard let document = unsafe document else { return PageTree() }
      var copy = TreeCopy()
      copy.tree.text.reserveCapacity(buffer.count)
      copy.tree.nodes.reserveCapacity(buffer.count / 16)
      unsafe copy.copy(document)
      return copy.tree
    }
    guard let parsed else {
      throw TextFault(
        stage: .limit, message: "has elements nested deeper than 256; it cannot be read")
    }
    return parsed
  }
}

/// Copies a parsed document, so that nothing of libxml2 is held longer than the parsing.
private struct TreeCopy {
  var tree = PageTree()
  private var open = 0
  /// What the names mean that were met so far. libxml2 keeps each name of a document once, so its
  /// address stands for it.
  private var tags: [UInt: PageTag] = [:]
  private var names: [UInt: PageAttribute?] = [:]

  /// Goes without recursion: down to the first child, else to the next node, else up.
  mutating func copy(_ document: htmlDocPtr) {
    guard let root = unsafe xmlDocGetRootElement(document) else { return }
    unsafe add(root)
    var current = unsafe root
    while true {
      if let child = unsafe current.pointee.children, unsafe isElement(current) {
        unsafe current = child
      } else {
        while unsafe current.pointee.next == nil {
          guard let parent = unsafe current.pointee.parent, unsafe current != root else {
            return close()
          }
          unsafe current = parent
          close()
          if unsafe current == root { return }
        }
        guard let next = unsafe current.pointee.next else { return }
        unsafe current = next
      }
      unsafe add(current)
    }
  }

  private func isElement(_ node: xmlNodePtr) -> Bool {
    unsafe node.pointee.type == XML_ELEMENT_NODE
  }

  /// An element stays open until its last node is there; others are closed at once.
  private mutating func add(_ node: xmlNodePtr) {
    var text = tree.text.count..<tree.text.count
    var tag: PageTag?
    let attributes = tree.attributes.count
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE:
      unsafe tag = self.tag(node.pointee.name)
      unsafe addAttributes(of: node)
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if let content = unsafe node.pointee.content {
        let count = Int(unsafe xmlStrlen(content))
        unsafe tree.text.append(contentsOf: UnsafeBufferPointer(start: content, count: count))
      }
      text = text.lowerBound..<tree.text.count
    default: return
    }
    let index = tree.nodes.count
    tree.nodes.append(
      PageTree.Node(
        tag: tag, parent: open, end: index + 1, text: text,
        attributes: attributes..<tree.attributes.count))
    if tag != nil, unsafe node.pointee.children != nil { open = index }
  }

  /// The innermost open element has all its nodes.
  private mutating func close() {
    tree.nodes[open].end = tree.nodes.count
    open = tree.nodes[open].parent
  }

  private mutating func addAttributes(of node: xmlNodePtr) {
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      if let name = unsafe name(attribute.pointee.name) {
        let value = unsafe attribute.pointee.children.flatMap { unsafe $0.pointee.content }
        tree.attributes.append(
          PageTree.Attribute(name: name, value: unsafe value.map { unsafe Self.string($0) } ?? ""))
      }
      unsafe next = attribute.pointee.next
    }
  }

  private mutating func tag(_ name: UnsafePointer<xmlChar>) -> PageTag {
    if let known = tags[UInt(bitPattern: name)] { return known }
    let tag = PageTag(named: unsafe Self.string(name))
    tags[UInt(bitPattern: name)] = tag
    return tag
  }

  private mutating func name(_ name: UnsafePointer<xmlChar>) -> PageAttribute? {
    if let known = names[UInt(bitPattern: name)] { return known }
    let found = PageAttribute(named: unsafe Self.string(name))
    names[UInt(bitPattern: name)] = .some(found)
    return found
  }

  private static func string(_ text: UnsafePointer<xmlChar>) -> String {
    unsafe String(
      decoding: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), as: UTF8.self)
  }
}
