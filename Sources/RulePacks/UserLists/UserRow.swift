import DocumentModel

/// What a row of a user's own list says besides the name.
public struct UserRow: Sendable, Hashable {
  /// Label of the watch list; nil for a row that only names something.
  public var watchList: String?
  /// The days of publication of the articles for which it counts.
  public var days: DayRange

  public init(watchList: String?, days: DayRange = DayRange()) {
    self.watchList = watchList
    self.days = days
  }

  /// True for an article of this day, and for one without a date.
  public func counts(on day: CalendarDate?) -> Bool { day.map(days.contains) ?? true }
}

extension Entity {
  /// Says which watch list has it, and where the days of the row could not be held against the
  /// article.
  public mutating func note(_ row: UserRow, on day: CalendarDate?) {
    if let label = row.watchList { addWatchList(label) }
    if day == nil, !row.days.isEverlasting { setExternal("validity", "article undated") }
  }
}
