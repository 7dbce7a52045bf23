/// Header fields of a web archive's record or of an HTTP response: lines `Name: value`.
struct FieldList {
  private var values: [String: String] = [:]

  /// More are refused.
  private static let maxFields = 1000

  /// False for a line that is no field.
  mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: 0x3A), values.count < Self.maxFields else { return false }
    let name = String(decoding: line[..<colon], as: UTF8.self).trimmed.lowercased()
    let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed
    if values[name] == nil { values[name] = value }
    return true
  }

  /// By a name in lower case; the first where there are several.
  subscript(_ name: String) -> String? { values[name] }

  /// `Content-Length` in bytes; nil where it is missing or no number.
  var length: Int? { self["content-length"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }
}
