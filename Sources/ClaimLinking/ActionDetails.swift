import DocumentModel
import RulePacks

/// Puts right what patterns alone cannot know of an action.
struct ActionDetails: Sendable {
  /// "also", "already", "now": words that may open a verb group and are no part of the cue.
  private let openers: Set<String>

  init(_ status: StatusCues) {
    openers = Set(status.adverbs.filter { !$0.contains(" ") })
  }

  func refine(_ frame: inout FactFrame, _ draft: borrowing LinkDraft) {
    trim(&frame, draft)
    resolveInstrument(of: &frame, draft)
    dropActor(from: &frame, draft)
  }

  private func trim(_ frame: inout FactFrame, _ draft: borrowing LinkDraft) {
    let bytes = draft.document.bytes
    var start = Int(frame.span.start)
    let end = Int(frame.span.end)
    while let stop = bytes[start..<end].firstIndex(where: { $0 <= 0x20 }) {
      guard openers.contains(String(decoding: bytes[start..<stop], as: UTF8.self).lowercased()),
        let next = bytes[stop..<end].firstIndex(where: { $0 > 0x20 })
      else { break }
      start = next
    }
    frame.span.start = UInt32(start)
  }

  /// "The license …, and it will appear in": a pronoun that stands for an instrument means the
  /// nearest one before it in the sentence, whatever party it was read as.
  private func resolveInstrument(of frame: inout FactFrame, _ draft: borrowing LinkDraft) {
    guard let place = frame.roles.firstIndex(where: { $0.name == "instrument" }) else { return }
    for index in frame.roles[place].fillers.indices {
      guard let mention = frame.roles[place].fillers[index].mention,
        draft.mentions[mention].form == .pronoun, !Self.isThing(draft.mentions[mention].kind),
        let found = instrument(before: draft.mentions[mention], draft)
      else { continue }
      frame.roles[place].fillers[index] = Filler(
        mention: found, basis: "instrument named before in the sentence", confidence: .medium)
    }
  }

  private func instrument(before pronoun: Mention, _ draft: borrowing LinkDraft) -> Int? {
    draft.places[pronoun.sentence].filter { index in
      draft.mentions[index].span.end <= pronoun.span.start
        && Self.isThing(draft.mentions[index].kind) && draft.mentions[index].entity != nil
    }.max { draft.mentions[$0].span < draft.mentions[$1].span }
  }

  private static func isThing(_ kind: MentionKind) -> Bool {
    kind == .instrument || kind == .law || kind == .list
  }

  /// Nobody is the target of their own measure: a pronoun that was read so is wrong.
  private func dropActor(from frame: inout FactFrame, _ draft: borrowing LinkDraft) {
    let actors = frame.role("actor").compactMap { draft.entity(of: $0) }
    guard let place = frame.roles.firstIndex(where: { $0.name == "target" }) else { return }
    frame.roles[place].fillers.removeAll { filler in
      guard let mention = filler.mention, draft.mentions[mention].form == .pronoun,
        let entity = draft.mentions[mention].entity
      else { return false }
      return actors.contains(entity)
    }
    if frame.roles[place].fillers.isEmpty { frame.roles.remove(at: place) }
  }
}
