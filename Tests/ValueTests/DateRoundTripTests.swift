import DocumentModel
import Testing

/// Days that are known, written in every form, are read back the same.
@Suite struct DateRoundTripTests {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static func dates(_ text: String, _ reading: inout ValueReading) -> [DateValue] {
    reading.values(text).compactMap { found in
      if case .date(let date) = found.value { return date }
      return nil
    }
  }

  private static func forms(_ date: CalendarDate) -> [String] {
    let month = months[date.month - 1]
    let short = date.month == 5 ? month : month.prefix(3) + "."
    let weekday = weekdays[date.weekday - 1]
    var forms = [
      "\(month) \(date.day), \(date.year)", "\(date.day) \(month) \(date.year)",
      "\(weekday), \(month) \(date.day), \(date.year)", "\(short) \(date.day), \(date.year)",
      "\(date.day)\(ordinalEnding(date.day)) of \(month) \(date.year)", date.description,
      "\(month) \(date.day)\(ordinalEnding(date.day)), \(date.year)",
      "\(date.day).\(date.month).\(date.year)",
    ]
    if date.day > 12 {
      forms += [
        "\(date.day)/\(date.month)/\(date.year)", "\(date.month)/\(date.day)/\(date.year)",
      ]
    }
    return forms
  }

  private static func ordinalEnding(_ day: Int) -> String {
    if (11...13).contains(day) { return "th" }
    return [1: "st", 2: "nd", 3: "rd"][day % 10] ?? "th"
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func daysAreReadBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var reading = try ValueReading(published: "2019-05-22")
    for _ in 0..<500 {
      // 1970-01-01 to 2069-12-06
      let number = Int.random(in: 0..<36_500, using: &random)
      guard let date = CalendarDate(dayNumber: number) else { continue }
      let text = "The notice of \(random.pick(Self.forms(date))) set it out."
      let found = Self.dates(text, &reading)
      #expect(found.map(\.iso) == [date.description], "\(text)")
      #expect(found.first?.basis == nil, "\(text)")
    }
  }

  @Test(arguments: [24, 25] as [UInt64])
  func relativeDaysAreCountedFromThePublishDate(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let number = Int.random(in: 11_000..<20_000, using: &random)
      guard let today = CalendarDate(dayNumber: number) else { continue }
      var reading = try ValueReading(published: today.description)
      for back in 1...6 {
        guard let day = today.adding(days: -back) else { continue }
        let weekday = Self.weekdays[day.weekday - 1]
        let text = "The ministry said on \(weekday) that the ban was over."
        #expect(Self.dates(text, &reading).map(\.iso) == [day.description], "\(today): \(text)")
        let next = "The ban will end on \(weekday), the ministry hopes."
        let ahead = today.adding(days: 7 - back)?.description
        #expect(Self.dates(next, &reading).map(\.iso) == [ahead], "\(today): \(next)")
        let ago = "It fell \(NumberForms.words(back + 1)) days ago."
        let earlier = today.adding(days: -back - 1)?.description
        #expect(Self.dates(ago, &reading).map(\.iso) == [earlier], "\(today): \(ago)")
      }
    }
  }

  /// Both readings of 05/06/2019 stay possible, and the value says so.
  @Test func ambiguousDaysStayOpen() throws {
    var random = SeededGenerator(seed: 26)
    var reading = try ValueReading(published: "2019-05-22")
    for _ in 0..<200 {
      let (a, b) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random))
      guard a != b, let first = CalendarDate(year: 2019, month: b, day: a),
        let second = CalendarDate(year: 2019, month: a, day: b)
      else { continue }
      let found = Self.dates("The notice of \(a)/\(b)/2019 set it out.", &reading)
      #expect(found.map(\.iso) == [nil])
      #expect(found.first?.why == "\(first) or \(second)")
    }
  }
}
