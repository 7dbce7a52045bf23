import DocumentModel

/// The day in a date as pages, mails, feeds and rows write it; the day of its own time zone.
///
/// Reads `2024-05-06T10:00:00+02:00`, `2024/05/06`, `20240506`, `6 May 2024`, `May 6, 2024`,
/// `Mon, 06 May 2024 10:00:00 GMT`, `06.05.2024`; of `05/06/2024` only what can be read in one way.
struct WrittenDate {
  fileprivate enum Part {
    case number(Int, digits: Int)
    case month(Int)
    case sign(UInt8)
  }

  private var parts: [Part] = []

  /// The first date in a text; nil where there is none.
  static func day(in text: String) -> CalendarDate? {
    let date = WrittenDate(text)
    for start in date.parts.indices {
      if let day = date.day(at: start) { return day }
    }
    return nil
  }

  private init(_ text: String) {
    var word: [UInt8] = []
    var number = 0
    var digits = 0
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
    for byte in text.utf8.prefix(200) + [0x20] {
      if digits > 0, !(0x30...0x39).contains(byte) {
        parts.append(.number(number, digits: digits))
        (number, digits) = (0, 0)
      }
      if !word.isEmpty, !isLetter(byte) {
        if let month = Self.month(word) { parts.append(.month(month)) }
        word = []
      }
      if (0x30...0x39).contains(byte) {
        guard digits < 9 else { continue }
        number = number * 10 + Int(byte - 0x30)
        digits += 1
      } else if isLetter(byte) {
        word.append(byte | 0x20)
      } else if byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x3A {
        parts.append(.sign(byte))
      }
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  /// A month by its name, or three letters and more of it.
  private static func month(_ word: [UInt8]) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.starts(with: word) }.map { $0 + 1 }
  }

  private func day(at start: Int) -> CalendarDate? {
    let items = Array(parts[start...].prefix(7))
    func number(_ index: Int, _ digits: ClosedRange<Int>) -> Int? {
      guard index < items.count, case .number(let value, let count) = items[index],
        digits.contains(count)
      else { return nil }
      return value
    }
    func sign(_ index: Int) -> UInt8? {
      guard index < items.count, case .sign(let byte) = items[index] else { return nil }
      return byte
    }
    if let whole = number(0, 8...8) {
      return made(whole / 10_000, whole / 100 % 100, whole % 100)
    }
    if let year = number(0, 4...4), let mark = sign(1), mark != 0x3A, sign(3) == mark,
      let month = number(2, 1...2), let day = number(4, 1...2)
    {
      return made(year, month, day)
    }
    if let first = number(0, 1...2), let mark = sign(1), sign(3) == mark,
      let second = number(2, 1...2), let year = number(4, 4...4)
    {
      if mark == 0x2E { return made(year, second, first) }
      guard mark == 0x2F || mark == 0x2D else { return nil }
      if first > 12 { return made(year, second, first) }
      return second > 12 || first == second ? made(year, first, second) : nil
    }
    return written(items.filter { if case .sign(0x3A) = $0 { true } else { !$0.isSign } })
  }

  /// `6 May 2024`, `May 6 2024`.
  private func written(_ items: [Part]) -> CalendarDate? {
    guard items.count >= 3, case .number(let year, 4) = items[2] else { return nil }
    switch (items[0], items[1]) {
    case (.number(let day, 1...2), .month(let month)),
      (.month(let month), .number(let day, 1...2)):
      return made(year, month, day)
    default: return nil
    }
  }

  private func made(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    (1900...2100).contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
  }
}

extension WrittenDate.Part {
  fileprivate var isSign: Bool { if case .sign = self { true } else { false } }
}
