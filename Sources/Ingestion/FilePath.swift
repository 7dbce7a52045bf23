/// A path as bytes: a file name need not be UTF-8.
struct FilePath: Sendable {
  var bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
  }

  /// The part after the last slash.
  var name: [UInt8] {
    var end = bytes.count
    while end > 1 && bytes[end - 1] == 0x2F { end -= 1 }
    let start = bytes[..<end].lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    return Array(bytes[start..<end])
  }

  /// Without the ending of the name, such as `.gz`; `.tgz` becomes `.tar`.
  var withoutEnding: FilePath {
    guard let dot = name.lastIndex(of: 0x2E), dot > 0 else { return self }
    let ending = name.count - dot
    let isTar = name[dot...].elementsEqual(Array(".tgz".utf8))
    return FilePath(bytes: bytes.dropLast(ending) + (isTar ? Array(".tar".utf8) : []))
  }

  var text: String { Self.text(bytes) }

  /// As UTF-8, one to one: a byte that is not part of UTF-8, a control character and a backslash
  /// before `x` are written as `\xHH`.
  static func text(_ bytes: [UInt8]) -> String {
    let isPlain = bytes.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x5C }
    guard !isPlain else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let end = index + characterLength(bytes, index)
      if end == index {
        text += Array("\\x".utf8) + hex(bytes[index])
        index += 1
      } else {
        text += bytes[index..<end]
        index = end
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// In bytes; 0 where the byte is to be escaped.
  private static func characterLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x5C { return index + 1 < bytes.count && bytes[index + 1] == 0x78 ? 0 : 1 }
    if byte < 0x80 { return byte < 0x20 || byte == 0x7F ? 0 : 1 }
    let end = index + UTF8Length.of(lead: byte)
    guard end > index, end <= bytes.count else { return 0 }
    let isValid = (try? UTF8Span(validating: Array(bytes[index..<end]).span)) != nil
    return isValid ? end - index : 0
  }

  private static func hex(_ byte: UInt8) -> [UInt8] {
    [byte >> 4, byte & 0xF].map { $0 < 10 ? 0x30 + $0 : 0x37 + $0 }
  }

  /// Lends the path to a C call.
  func withCString<Answer>(_ body: (UnsafePointer<CChar>) -> Answer) -> Answer {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("holds at least the zero") }
      return unsafe body(start)
    }
  }
}
