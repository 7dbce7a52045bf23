/// The header fields of a message or of a part of one (RFC 5322, section 2.2).
struct MailHeader {
  private var fields: [(name: String, value: [UInt8])] = []
  /// Offset of the first byte after the blank line.
  private(set) var end: Int

  /// More are passed over.
  private static let maxFields = 1000

  init(_ text: [UInt8]) { self.init(text, in: 0..<text.count) }

  /// Reads up to the first blank line, or one that is no field.
  init(_ text: [UInt8], in part: Range<Int>) {
    var lines = LineCursor(text, from: part.lowerBound)
    end = part.lowerBound
    while let range = lines.next(), range.lowerBound < part.upperBound {
      let line = Self.withoutReturn(text[range])
      if line.isEmpty {
        end = min(lines.place, part.upperBound)
        return
      }
      if line.first == 0x20 || line.first == 0x09 {
        // A value is unfolded to one line.
        if !fields.isEmpty { fields[fields.count - 1].value += line }
      } else if let colon = Self.colon(in: line) {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        if fields.count < Self.maxFields {
          fields.append((name, Array(line[(colon + 1)...])))
        }
      } else {
        return
      }
      end = min(lines.place, part.upperBound)
    }
  }

  /// The first field of a name in lower case, trimmed, as it stands.
  func raw(_ name: String) -> String? {
    guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
    return String(decoding: value, as: UTF8.self).trimmed
  }

  /// The same for people: encoded words are decoded.
  func text(_ name: String) -> String? {
    guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
    let text = EncodedWord.decoded(value).trimmed
    return text.isEmpty ? nil : text
  }

  /// True where the lines of a text are such fields, some of them only of mails.
  static func follow(in text: ArraySlice<UInt8>, atLeast known: Int = 2) -> Bool {
    let names: Set<String> = ["from", "subject", "date", "message-id", "received", "return-path"]
    var found = 0
    for line in text.prefix(1 << 12).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = withoutReturn(line)
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard let colon = colon(in: line) else { return false }
      if names.contains(String(decoding: line[..<colon], as: UTF8.self).lowercased()) { found += 1 }
    }
    return found >= known
  }

  /// Where a field's name ends: printable ASCII without spaces.
  private static func colon(in line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
      line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    return colon
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0D ? line.dropLast() : line
  }
}
