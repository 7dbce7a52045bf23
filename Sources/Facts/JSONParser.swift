/// Reads JSON values (RFC 8259), one after the other, from bytes.
struct JSONParser {
  /// What is wrong, and at which byte.
  struct Failure: Error {
    var offset: Int
    var message: String
  }

  /// Deeper values are refused, so that no input exhausts the stack.
  private static let maximumDepth = 64

  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The next value, or nil at the end; values may be separated by white space.
  mutating func next() throws(Failure) -> JSONValue? {
    skipSpace()
    guard offset < bytes.count else { return nil }
    return try value(depth: 0)
  }

  mutating func skipSpace() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func fail(_ message: String) -> Failure { Failure(offset: offset, message: message) }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.maximumDepth else { throw fail("JSON is nested too deeply") }
    guard let byte = current else { throw fail("JSON ends in the middle of a value") }
    switch byte {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case 0x2D, 0x30...0x39: return .number(try number())
    default: throw fail("this does not begin a JSON value")
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    offset += 1
    var members: [JSONMember] = []
    skipSpace()
    while current != 0x7D {
      if !members.isEmpty { try expect(0x2C, "a comma or `}`") }
      skipSpace()
      guard current == 0x22 else { throw fail("expected a key in quotation marks") }
      let key = try string()
      skipSpace()
      try expect(0x3A, "a colon after the key")
      skipSpace()
      members.append(JSONMember(key, try value(depth: depth + 1)))
      skipSpace()
    }
    offset += 1
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    offset += 1
    var elements: [JSONValue] = []
    skipSpace()
    while current != 0x5D {
      if !elements.isEmpty { try expect(0x2C, "a comma or `]`") }
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
    }
    offset += 1
    return .array(elements)
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(Failure) {
    guard current == byte else { throw fail("expected \(what)") }
    offset += 1
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[offset...].starts(with: text.utf8) else { throw fail("expected `\(text)`") }
    offset += text.utf8.count
    return value
  }

  private mutating func number() throws(Failure) -> String {
    let start = offset
    if current == 0x2D { offset += 1 }
    try digits()
    if current == 0x2E {
      offset += 1
      try digits()
    }
    if current == 0x65 || current == 0x45 {
      offset += 1
      if current == 0x2B || current == 0x2D { offset += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func digits() throws(Failure) {
    let start = offset
    while let byte = current, (0x30...0x39).contains(byte) { offset += 1 }
    guard offset > start else { throw fail("expected a digit") }
  }
}

// MARK: Strings

extension JSONParser {
  private mutating func string() throws(Failure) -> String {
    offset += 1
    var text: [UInt8] = []
    var runStart = offset
    while let byte = current {
      switch byte {
      case 0x22:
        text.append(contentsOf: bytes[runStart..<offset])
        guard let string = String(validating: text, as: UTF8.self) else {
          throw Failure(offset: runStart, message: "the string is not valid UTF-8")
        }
        offset += 1
        return string
      case 0x5C:
        text.append(contentsOf: bytes[runStart..<offset])
        offset += 1
        text.append(contentsOf: Array(String(try escape()).utf8))
        runStart = offset
      case 0..<0x20: throw fail("a control character in a string must be escaped")
      default: offset += 1
      }
    }
    throw fail("the string has no end")
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    let letter = current
    offset += 1
    switch letter {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{c}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: return try unicodeEscape()
    default: throw Failure(offset: offset - 1, message: "there is no such escape")
    }
  }

  private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
    let first = try hexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), current == 0x5C, offset + 1 < bytes.count,
      bytes[offset + 1] == 0x75
    else { throw fail("half of a surrogate pair") }
    offset += 2
    let second = try hexDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw fail("half of a surrogate pair") }
    return scalar
  }

  private mutating func hexDigits() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fail("expected four hexadecimal digits")
      }
      value = value * 16 + UInt32(digit)
      offset += 1
    }
    return value
  }
}
