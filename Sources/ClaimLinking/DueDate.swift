import DocumentModel

/// When a length of time ends: the day that it is counted from, and its length, must both be exact.
/// Where no day comes out, the field says why.
enum DueDate {
  static func field(of frame: FactFrame, _ draft: borrowing LinkDraft) -> FactField {
    switch date(of: frame, draft) {
    case .success(let date):
      FactField(
        "due",
        .object([
          FactField("date", .text(date.description)),
          FactField("basis", .text("date in sentence")),
        ]))
    case .failure(let open):
      FactField("due", .object([FactField("date", .null), FactField("why", .text(open.why))]))
    }
  }

  private struct Open: Error {
    var why: String
  }

  private static func date(of frame: FactFrame, _ draft: borrowing LinkDraft) -> Result<
    CalendarDate, Open
  > {
    guard let anchor = frame.role("anchor").first else { return .failure(Open(why: "no anchor")) }
    guard case .value(.duration(let length))? = frame.field("value"), let iso = length.iso,
      length.modifier == .exact || length.modifier == .atMost
    else { return .failure(Open(why: why(frame))) }
    guard let mention = anchor.mention, case .date(let date)? = draft.mentions[mention].value else {
      return .failure(Open(why: "anchor event undated"))
    }
    guard date.end == nil, let day = date.iso.flatMap({ CalendarDate(iso: $0) }) else {
      return .failure(
        Open(why: date.iso == nil ? date.why ?? "anchor undated" : "anchor is no day"))
    }
    // Hours and parts of a day have no day of their own.
    guard let due = CalendarLength(iso: iso).flatMap({ day.adding($0) }) else {
      return .failure(Open(why: "no whole days"))
    }
    return .success(due)
  }

  private static func why(_ frame: FactFrame) -> String {
    guard case .value(.duration(let length))? = frame.field("value") else { return "no length" }
    return length.why ?? "no exact length"
  }
}
