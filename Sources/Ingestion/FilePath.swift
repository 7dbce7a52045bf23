/// A path as bytes: a file name need not be UTF-8.
struct FilePath: Sendable {
  var bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

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

  /// For people: control characters as `?`, bytes that are no UTF-8 as U+FFFD.
  var text: String { Self.text(bytes) }

  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }, as: UTF8.self)
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
