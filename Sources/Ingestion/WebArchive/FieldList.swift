/// Header fields of a web archive's record or of an HTTP response: lines `Name: value`.
struct FieldList {
  private var values: [String: String] = [:]

  /// More are refused.
  private static let maxFields = 1000

  /// False for a line that is no field.
  mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: 0x3A), values.count < Self.maxFields else { return false }
    let name = String(decoding: Self.trimmed(line[..<colon]).map(Self.lowercased), as: UTF8.self)
    let value = String(decoding: Self.trimmed(line[(colon + 1)...]), as: UTF8.self)
    if values[name] == nil { values[name] = value }
    return true
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop(while: ArticleText.isSpace)
    while let last = rest.last, ArticleText.isSpace(last) { rest.removeLast() }
    return rest
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// By a name in lower case; the first where there are several.
  subscript(_ name: String) -> String? { values[name] }

  /// `Content-Length` in bytes; nil where it is missing or no number.
  var length: Int? { self["content-length"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }
}
