import DocumentModel

/// Resolves days and months that need the day of publication.
///
/// * A day without a year is the one nearest to it; where the words look back or ahead, the nearest in
///   that direction. A weekday beside it tells the year where only one of them fits.
/// * A month without a year is the last one up to it, or the next one if that would be more than
///   eight months ago, or where the words look ahead.
/// * "Last May" is over, "next May" has not begun, "this May" is in the year of publication.
struct PublishDateReader {
  let published: CalendarDate?
  private let context: ValueContext

  init(context: ValueContext) {
    published = context.published
    self.context = context
  }

  var tense: TenseCue { TenseCue(before: context.before, after: context.after) }

  /// True where the words point ahead, if only by "by" or "until".
  var isAhead: Bool { tense.isAhead }

  static let unknown = "no publish date"

  /// True where a word stands directly before.
  func follows(_ words: String...) -> Bool {
    words.contains {
      context.before.suffix($0.utf8.count + 1).elementsEqual(Array(($0 + " ").utf8))
    }
  }

  func day(
    _ day: Int, _ month: Int, year: Int?, rel: String? = nil, weekday: Int? = nil
  ) -> DateValue? {
    if let year {
      return CalendarDate(year: year, month: month, day: day).map {
        DateValue(iso: $0.description)
      }
    }
    guard (1...CalendarDate.days(inMonth: month, of: 2000)).contains(day) else { return nil }
    let fits = { (date: CalendarDate) in weekday == nil || date.weekday == weekday }
    return yearly(rel: rel, fits: fits) { CalendarDate(year: $0, month: month, day: day) }
  }

  /// The day of a year that is nearest to publication, among those of the years around it.
  func yearly(
    rel: String? = nil, fits: (CalendarDate) -> Bool = { _ in true },
    _ day: (Int) -> CalendarDate?
  ) -> DateValue? {
    guard let published else { return DateValue(why: Self.unknown) }
    let years = [published.year - 1, published.year, published.year + 1]
    var days = years.compactMap(day)
    if days.contains(where: fits) {
      days = days.filter(fits)
      guard days.contains(where: isWhereWordsLook) else {
        return DateValue(why: "no such day near")
      }
    }
    switch rel.flatMap(DateWords.step) {
    case .some(-1): days = days.filter { $0 < published }.suffix(1)
    case .some(1): days = Array(days.filter { $0 > published }.prefix(1))
    case .some(0): days = days.filter { $0.year == published.year }
    default: break
    }
    return nearest(days).map { DateValue(iso: $0.description, basis: "publish_date") }
  }

  /// Of several days the one nearest to publication, in the direction in which the words look.
  func nearest(_ days: [CalendarDate]) -> CalendarDate? {
    guard let published else { return nil }
    guard days.count > 1 else { return days.first }
    return days.filter(isWhereWordsLook).min {
      abs($0.dayNumber - published.dayNumber) < abs($1.dayNumber - published.dayNumber)
    }
  }

  private func isWhereWordsLook(_ day: CalendarDate) -> Bool {
    guard let published else { return true }
    switch tense {
    case .past: return day <= published
    case .future: return day >= published
    case .none, .limit: return true
    }
  }

  func month(_ month: Int, year: Int?, rel: String? = nil) -> DateValue? {
    if let year { return DateValue(iso: CalendarPeriod.month(year: year, month: month).iso) }
    guard let published else { return DateValue(why: Self.unknown) }
    let chosen = rel.flatMap { Self.year(of: month, rel: $0, published) }
    return DateValue(
      iso: CalendarPeriod.month(year: chosen ?? nearestYear(of: month, published), month: month)
        .iso,
      basis: "publish_date")
  }

  /// The year of "last May", "next May", "this May".
  private static func year(of month: Int, rel: String, _ published: CalendarDate) -> Int? {
    switch DateWords.step(rel) {
    case .some(-1): month < published.month ? published.year : published.year - 1
    case .some(1): month > published.month ? published.year : published.year + 1
    case .some(0): published.year
    default: nil
    }
  }

  private func nearestYear(of month: Int, _ published: CalendarDate) -> Int {
    let year = month <= published.month ? published.year : published.year - 1
    let age = (published.year - year) * 12 + published.month - month
    let tense = tense
    let isNext = tense.isAhead ? age > 0 : (tense == .none && age > 8 && !isIndefinite)
    return isNext ? year + 1 : year
  }

  /// "an October report": what is told of as one of many is there already.
  private var isIndefinite: Bool {
    let before = context.before.suffix(4)
    return before.elementsEqual(" an ".utf8) || before.suffix(3).elementsEqual(" a ".utf8)
  }
}
