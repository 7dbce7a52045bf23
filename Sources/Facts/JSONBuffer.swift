/// Writes JSON straight to bytes, compact or indented.
///
/// The caller keeps the order of calls (a key, then its value); commas and line breaks are its own.
public struct JSONBuffer: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// Spaces for each level; nil for everything on one line.
  private let indent: Int?
  private var depth: Int
  private var isFirst = true
  private var followsKey = false
  /// Above zero inside a value that is kept on one line.
  private var inlineDepth = 0

  /// - Parameter depth: the level at which the first value stands.
  public init(indent: Int? = nil, depth: Int = 0) {
    self.indent = indent
    self.depth = depth
  }

  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
    followsKey = false
  }

  /// Ends a line of JSON Lines; the next value begins another.
  public mutating func endLine() {
    bytes.append(0x0A)
    isFirst = true
  }

  /// - Parameter inline: kept on one line also in an indented text.
  public mutating func beginObject(inline: Bool = false) { open(0x7B, inline: inline) }
  public mutating func endObject() { close(0x7D) }
  public mutating func beginArray(inline: Bool = false) { open(0x5B, inline: inline) }
  public mutating func endArray() { close(0x5D) }

  /// A key that the program gives; it needs no escapes. Such bytes are copied as they are, without
  /// making a `String` of each.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    endKey()
  }

  /// A key that is known only when the program runs; it needs no escapes.
  public mutating func key(named name: String) {
    separate()
    bytes.append(0x22)
    bytes.append(text: name)
    endKey()
  }

  /// A key that may need escapes.
  mutating func escapedKey(_ name: String) {
    string(name)
    followKey()
  }

  private mutating func endKey() {
    bytes.append(0x22)
    followKey()
  }

  private mutating func followKey() {
    bytes.append(0x3A)
    if indent != nil { bytes.append(0x20) }
    followsKey = true
  }

  public mutating func string(_ text: String) {
    separate()
    bytes.append(0x22)
    let start = bytes.count
    bytes.append(text: text)
    if !Self.isPlain(bytes.span, from: start) {
      let all = Array(bytes[start...])
      bytes.removeLast(all.count)
      appendEscaped(all, in: 0..<all.count)
    }
    bytes.append(0x22)
  }

  /// A part of UTF-8 bytes as a string.
  public mutating func string(_ text: [UInt8], in range: Range<Int>) {
    separate()
    bytes.append(0x22)
    appendEscaped(text, in: range)
    bytes.append(0x22)
  }

  public mutating func number(_ value: Int) {
    separate()
    bytes.appendDecimal(value)
  }

  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func null() { raw("null") }

  /// Text that is JSON already: a number as it was read.
  public mutating func raw(_ json: String) {
    separate()
    bytes.append(text: json)
  }

  /// The same as bytes.
  mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  mutating func field(_ name: StaticString, _ hash: ShortHash) {
    key(name)
    separate()
    bytes.append(0x22)
    hash.append(to: &bytes)
    bytes.append(0x22)
  }

  public mutating func field(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  public mutating func field(named name: String, _ text: String) {
    key(named: name)
    string(text)
  }

  /// A text of the program's own that needs no escapes, such as the name of a kind.
  mutating func field(_ name: StaticString, plain text: String) {
    key(name)
    separate()
    bytes.append(0x22)
    bytes.append(text: text)
    bytes.append(0x22)
  }

  /// Nothing where the text is nil.
  public mutating func field(_ name: StaticString, ifPresent text: String?) {
    if let text { field(name, text) }
  }

  public mutating func field(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  public mutating func field(named name: String, _ value: Int) {
    key(named: name)
    number(value)
  }

  private mutating func open(_ bracket: UInt8, inline: Bool) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
    if inline || inlineDepth > 0 { inlineDepth += 1 }
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if inlineDepth > 0 { inlineDepth -= 1 } else if !isFirst { breakLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    defer { isFirst = false }
    if !isFirst { bytes.append(0x2C) }
    guard depth > 0, !bytes.isEmpty else { return }
    if inlineDepth == 0 { breakLine() } else if !isFirst, indent != nil { bytes.append(0x20) }
  }

  private mutating func breakLine() {
    guard let indent else { return }
    bytes.append(0x0A)
    for _ in 0..<(depth * indent) { bytes.append(0x20) }
  }
}

extension [UInt8] {
  /// The UTF-8 bytes of a text, in one copy.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { unsafe append(contentsOf: $0) }
  }
}

// MARK: Escapes

extension JSONBuffer {
  /// False for bytes that need a second look: controls, `"`, `\` and the lead byte of U+2028.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0xE2
  }

  /// True where all bytes from a place on are plain.
  private static func isPlain(_ text: Span<UInt8>, from start: Int) -> Bool {
    for place in start..<text.count where !isPlain(text[place]) { return false }
    return true
  }

  /// Copies runs of plain bytes at once.
  private mutating func appendEscaped(_ text: [UInt8], in range: Range<Int>) {
    var runStart = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if Self.isPlain(byte) {
        index += 1
        continue
      }
      let width = byte == 0xE2 ? Self.separatorWidth(text, at: index, end: range.upperBound) : 1
      guard width > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[runStart..<index])
      appendEscape(byte, last: text[index + width - 1])
      index += width
      runStart = index
    }
    bytes.append(contentsOf: text[runStart..<range.upperBound])
  }

  /// 3 at U+2028 or U+2029, which JavaScript takes for line ends; else 0.
  private static func separatorWidth(_ text: [UInt8], at index: Int, end: Int) -> Int {
    guard index + 2 < end, text[index + 1] == 0x80 else { return 0 }
    return text[index + 2] == 0xA8 || text[index + 2] == 0xA9 ? 3 : 0
  }

  private mutating func appendEscape(_ byte: UInt8, last: UInt8) {
    switch byte {
    case 0x22: bytes.append(contentsOf: #"\""#.utf8)
    case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
    case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0xE2: bytes.append(contentsOf: (last == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: #"\u00"#.utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
