import DocumentModel

/// The time that an amount or a relation belongs to: a date that the rule took, or, where the rule
/// says `period: sentence`, the one date of the sentence.
enum Period {
  static func add(
    to frame: inout FactFrame, _ match: Match, _ settings: FactSettings,
    _ draft: borrowing LinkDraft
  ) {
    var date = match.capture("period")?.mentions.first
    if date == nil, settings.takesPeriodOfSentence { date = only(in: match.sentence, draft) }
    guard let date, let value = draft.mentions[date].value else { return }
    frame.fields.append(FactField("period", .value(value)))
  }

  /// The date of a sentence that has no other.
  private static func only(in sentence: Int, _ draft: borrowing LinkDraft) -> Int? {
    let dates = draft.places[sentence].filter { draft.mentions[$0].kind == .date }
    return dates.count == 1 ? dates[0] : nil
  }
}
