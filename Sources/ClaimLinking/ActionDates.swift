import DocumentModel
import RulePacks

/// The days of a measure: when it was announced, takes effect, expires or was removed.
///
/// A date belongs to the action before it in its sentence, or, at the head of the sentence, to the
/// first. What stands before the date says which day it is ("effective May 1", "until June"); else
/// the state of the measure does. A day on which only somebody spoke belongs to no action.
struct ActionDates: Sendable {
  /// Words before a date, in UTF-8 → which day it is, the longest first.
  private let cues: [(words: [UInt8], day: String)]
  /// Bytes before a date in which any of them stands, with what must not be before it.
  private let reach: Int

  init(_ pack: RulePack) {
    let classes = [("effective-before", "effective"), ("expires-before", "expires")]
    cues = classes.flatMap { name, day in
      pack.classes.forms(of: name).map { (words: $0, day: day) }
    }.sorted { ($1.words.utf8.count, $0.words) < ($0.words.utf8.count, $1.words) }
      .map { (words: Array($0.words.utf8), day: $0.day) }
    reach = (cues.first?.words.count ?? 0) + 8
  }

  func add(to draft: inout LinkDraft) {
    let frames = FramePlaces(draft)
    for sentence in draft.document.sentences.indices {
      let dates = draft.places[sentence].filter { draft.mentions[$0].kind == .date }
      if dates.isEmpty { continue }
      let own = draft.inTextOrder(frames[sentence].filter { draft.frames[$0].type == .action })
      guard !own.isEmpty else { continue }
      let claims = frames[sentence].filter { draft.frames[$0].type == .claim }
      for mention in dates { place(mention, among: own, claims, &draft) }
    }
  }

  /// - Parameter claims: those of the sentence.
  private func place(
    _ mention: Int, among actions: [Int], _ claims: [Int], _ draft: inout LinkDraft
  ) {
    let date = draft.mentions[mention].span
    guard case .date(let value)? = draft.mentions[mention].value else { return }
    let before = actions.last { draft.frames[$0].span.start < date.start }
    let cue = cue(before: date, draft)
    guard let action = before ?? (cue == nil ? actions.first : nil),
      cue != nil || !isOfSpeech(date, draft.frames[action].span, claims, draft)
    else { return }
    let day = cue.map { $0 == "expires" ? end(of: draft.frames[action]) : $0 }
    guard let name = day ?? self.day(of: draft.frames[action], date, draft) else { return }
    add(name, value, draft.document.line(date), to: &draft.frames[action])
  }

  /// "delayed until May": the measure takes effect then.
  private func end(of action: FactFrame) -> String {
    action.subtype == "delay" ? "effective" : "expires"
  }

  private func cue(before date: TextSpan, _ draft: borrowing LinkDraft) -> String? {
    let sentence = draft.document.sentences[draft.document.sentenceIndex(at: date.start)].span
    let start = max(Int(sentence.start), Int(date.start) - reach)
    let line = draft.document.line(TextSpan(start, Int(date.start))).lowercased()
    var text = Array(line.utf8)[...]
    if text.last == 0x20 { text.removeLast() }
    return cues.first { cue in
      text.suffix(cue.words.count).elementsEqual(cue.words)
        && (text.count == cue.words.count || text.dropLast(cue.words.count).last == 0x20)
    }?.day
  }

  /// Most bytes between a verb and its day: "said late on ".
  private static let widestGap: UInt32 = 12

  /// "said on Monday that it would": the day of what was said.
  private func isOfSpeech(
    _ date: TextSpan, _ action: TextSpan, _ claims: [Int], _ draft: borrowing LinkDraft
  ) -> Bool {
    claims.contains { claim in
      let cue = draft.frames[claim].span
      if cue.end <= date.start, date.start - cue.end <= Self.widestGap { return true }
      return date.start < cue.start && cue.start < action.start
    }
  }

  /// What day a date without a word of its own is, by the state of the measure.
  private func day(of action: FactFrame, _ date: TextSpan, _ draft: borrowing LinkDraft) -> String?
  {
    guard case .text(let status)? = action.field("status") else { return nil }
    switch status {
    case "revoked", "blocked_by_court": return "removed"
    case "expired": return "expires"
    case "rejected", "rumoured", "unknown": return nil
    case "proposed": return "announced"
    case "announced" where isToldByAnnouncing(action, draft): return "announced"
    default: return "effective"
    }
  }

  private func isToldByAnnouncing(_ action: FactFrame, _ draft: borrowing LinkDraft) -> Bool {
    let cue = draft.document.line(action.span).lowercased()
    return ["announce", "unveil", "propose"].contains(where: cue.contains)
  }

  private func add(
    _ name: String, _ value: DateValue, _ text: String, to frame: inout FactFrame
  ) {
    var day = [
      FactField("iso", value.iso.map { .text($0) } ?? .null), FactField("text", .text(text)),
    ]
    if let basis = value.basis { day.append(FactField("basis", .text(basis))) }
    if value.iso == nil, let why = value.why { day.append(FactField("why", .text(why))) }
    var days: [FactField] = []
    let known = frame.fields.firstIndex { $0.name == "dates" }
    if let known, case .object(let fields) = frame.fields[known].value { days = fields }
    guard !days.contains(where: { $0.name == name }) else { return }
    days.append(FactField(name, .object(day)))
    days.sort { Self.order.firstIndex(of: $0.name) ?? 0 < Self.order.firstIndex(of: $1.name) ?? 0 }
    if let known {
      frame.fields[known].value = .object(days)
    } else {
      frame.fields.append(FactField("dates", .object(days)))
    }
  }

  private static let order = ["announced", "effective", "expires", "removed"]
}
