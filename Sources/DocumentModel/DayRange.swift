/// Days from one to another, both of them included; an end that is nil is open.
public struct DayRange: Hashable, Sendable {
  public var first: CalendarDate?
  public var last: CalendarDate?

  public init(first: CalendarDate? = nil, last: CalendarDate? = nil) {
    self.first = first
    self.last = last
  }

  /// True for all days there are.
  public var isEverlasting: Bool { first == nil && last == nil }

  public func contains(_ day: CalendarDate) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}
