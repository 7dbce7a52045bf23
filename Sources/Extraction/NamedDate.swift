import DocumentModel

extension Article {
  /// The day of publication from the address of the article, else from the name of its file.
  mutating func takeDateOfName() {
    if let day = metadata.url.flatMap({ NamedDate.find(in: $0.utf8) }) {
      metadata.published = day
      metadata.publishedBasis = .url
    } else if let day = NamedDate.find(in: source.utf8) {
      metadata.published = day
      metadata.publishedBasis = .filename
    }
  }
}

/// A day in a name: `2024-05-06-steel.txt`, `20240506_steel.txt`, `/2024/05/06/steel`,
/// `news/2024/05/06.html`.
enum NamedDate {
  /// The last one; nil where there is none, or where it is part of a longer number.
  static func find(in name: String.UTF8View) -> CalendarDate? {
    let bytes = Array(name)
    var found: CalendarDate?
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      found = day(in: bytes, at: index) ?? found
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    }
    return found
  }

  /// Four digits, two and two, with the same sign between them or with none.
  private static func day(in bytes: [UInt8], at start: Int) -> CalendarDate? {
    let digits = bytes[start...].prefix(while: isDigit).count
    if digits == 8 {
      return made(bytes, start, start + 4, start + 6)
    }
    guard digits == 4, start + 10 <= bytes.count else { return nil }
    let sign = bytes[start + 4]
    guard sign == bytes[start + 7], [0x2D, 0x2F, 0x5F, 0x2E].contains(sign),
      bytes[(start + 5)..<(start + 7)].allSatisfy(isDigit),
      bytes[(start + 8)..<(start + 10)].allSatisfy(isDigit),
      start + 10 == bytes.count || !isDigit(bytes[start + 10])
    else { return nil }
    return made(bytes, start, start + 5, start + 8)
  }

  private static func made(
    _ bytes: [UInt8], _ year: Int, _ month: Int, _ day: Int
  ) -> CalendarDate? {
    func number(_ start: Int, _ count: Int) -> Int {
      bytes[start..<(start + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    let found = number(year, 4)
    guard (1900...2100).contains(found) else { return nil }
    return CalendarDate(year: found, month: number(month, 2), day: number(day, 2))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
