import DocumentModel

/// Counts dates such as "the next day" and "a year earlier" from a date before them in the text.
///
/// A day is counted from the nearest day before it in the sentence, else from the only date of the
/// sentence before. Months, quarters and years are counted only from one that the same sentence
/// names: "said on Tuesday exports fell from a year earlier" is not about Tuesday. The date that is
/// counted from must itself be resolved; what finds none stays open and says why.
struct AnaphoricDates {
  private let document: Document
  /// Day of the dateline: it dates the article, not what the article tells.
  private let dateline: TextSpan?
  private var mentions: [Mention]
  /// Dates in text order.
  private let dates: [Int]

  static func resolve(_ tagged: inout TaggedDocument, dateline: TextSpan?) {
    let isOpen = tagged.mentions.contains { date(of: $0)?.basis == "date_in_text" }
    guard isOpen else { return }
    var pass = AnaphoricDates(tagged, dateline)
    pass.run()
    tagged.mentions = pass.mentions
  }

  private init(_ tagged: TaggedDocument, _ dateline: TextSpan?) {
    (document, mentions, self.dateline) = (tagged.document, tagged.mentions, dateline)
    dates = tagged.mentions.indices
      .filter { Self.date(of: tagged.mentions[$0]) != nil }
      .sorted { tagged.mentions[$0].span.start < tagged.mentions[$1].span.start }
  }

  private mutating func run() {
    for (place, index) in dates.enumerated() {
      guard let open = Self.date(of: mentions[index]), open.basis == "date_in_text",
        open.iso == nil,
        let step = AnaphoricStep(document.text(mentions[index].span), open.relative),
        let anchor = anchor(of: place, step), let moved = step.moved(from: anchor)
      else { continue }
      var value = open
      (value.iso, value.end, value.why) = (moved.iso, moved.end, nil)
      if moved.end != nil { value.modifier = .range }
      mentions[index].value = .date(value)
    }
  }

  private func anchor(of place: Int, _ step: AnaphoricStep) -> DateValue? {
    let own = mentions[dates[place]]
    guard !isBound(own) else { return nil }
    let last = dates[..<place].last { !isComparison(mentions[$0]) }
    if let last, mentions[last].sentence == own.sentence {
      if isDateline(mentions[last]) { return nil }
      return usable(Self.date(of: mentions[last]))
    }
    guard step.isOfDays, own.sentence > 0,
      document.sentences[own.sentence - 1].kind == .body
    else { return nil }
    let before = dates[..<place].filter { mentions[$0].sentence == own.sentence - 1 }
    guard before.count == 1, !isDateline(mentions[before[0]]) else { return nil }
    return usable(Self.date(of: mentions[before[0]]))
  }

  private func usable(_ date: DateValue?) -> DateValue? {
    guard let date, date.iso != nil, date.modifier == .exact || date.modifier == .range else {
      return nil
    }
    return date
  }

  /// "A year earlier" is what a number is compared with; the text goes on from the date before it.
  private func isComparison(_ mention: Mention) -> Bool {
    guard let date = Self.date(of: mention), date.basis == "date_in_text" else { return false }
    return date.relative?.hasPrefix("-") ?? false
  }

  /// "The same day as the vote": the words behind say what it is counted from.
  private func isBound(_ mention: Mention) -> Bool {
    let after = document.bytes[Int(mention.span.end)...].prefix(6)
    return [" as ", " that ", " when "].contains { after.starts(with: $0.utf8) }
  }

  private func isDateline(_ mention: Mention) -> Bool {
    dateline.map { mention.span.overlaps($0) } ?? false
  }

  private static func date(of mention: Mention) -> DateValue? {
    if case .date(let date)? = mention.value { return date }
    return nil
  }
}
