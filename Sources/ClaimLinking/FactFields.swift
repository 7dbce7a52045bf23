import DocumentModel

/// The own fields of a fact that the rule gives or its words show.
enum FactFields {
  static func add(to frame: inout FactFrame, _ settings: FactSettings, _ draft: LinkDraft) {
    for (name, value) in zip(FactSettings.passedNames, settings.passed) {
      if let value { frame.fields.append(FactField(name, .text(value))) }
    }
    if settings.isPresupposed {
      frame.fields.append(FactField("presupposed", .flag(true)))
    }
    if frame.type == .claim { quoted(&frame, settings, draft) }
    if frame.type == .duration { due(&frame, draft) }
  }

  /// Verbatim fragments of the content, and whether all of it is one.
  private static func quoted(
    _ frame: inout FactFrame, _ settings: FactSettings, _ draft: LinkDraft
  ) {
    guard let content = frame.role("content").first?.span else { return }
    let inside = draft.document.quotations.filter {
      content.contains($0.content) || $0.content.contains(content)
    }
    let isDirect = settings.isDirect || inside.contains { $0.content.contains(content) }
    if isDirect {
      frame.fields.append(FactField("direct", .flag(true)))
    } else if !inside.isEmpty {
      let words = inside.map { draft.document.text($0.content) }
      frame.fields.append(FactField("quoted", .texts(words)))
    }
  }

  /// A due date needs a date to count from; where there is none, the fact says so.
  private static func due(_ frame: inout FactFrame, _ draft: LinkDraft) {
    let anchor = frame.role("anchor").first
    let due: [FactField]
    if let day = anchor?.mention.flatMap({ day(of: draft.mentions[$0]) }),
      case .value(.duration(let length))? = frame.field("value"),
      let date = length.iso.flatMap({ day.adding(iso: $0) })
    {
      due = [
        FactField("date", .text(date.description)), FactField("basis", .text("date in sentence")),
      ]
    } else {
      let why = anchor == nil ? "no anchor" : "anchor event undated"
      due = [FactField("date", .null), FactField("why", .text(why))]
    }
    frame.fields.append(FactField("due", .object(due)))
  }

  private static func day(of mention: Mention) -> CalendarDate? {
    guard case .date(let date)? = mention.value, date.end == nil, let iso = date.iso else {
      return nil
    }
    return CalendarDate(iso: iso)
  }
}

extension CalendarDate {
  /// The day that lies a plain ISO 8601 length (`P90D`, `P3M`) after this one.
  func adding(iso length: String) -> CalendarDate? {
    guard length.hasPrefix("P"), let unit = length.last,
      let count = Int(length.dropFirst().dropLast()), (0...36_500).contains(count)
    else { return nil }
    switch unit {
    case "D": return adding(days: count)
    case "W": return adding(days: 7 * count)
    case "M": return adding(months: count)
    case "Y": return adding(months: 12 * count)
    default: return nil
    }
  }
}
