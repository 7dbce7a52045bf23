import DocumentModel
import RulePacks

/// Puts right what patterns alone cannot know of an action.
struct ActionDetails: Sendable {
  /// "also", "already", "now": words that may open a verb group and are no part of the cue.
  private let openers: Set<String>

  init(_ status: StatusCues) {
    openers = Set(status.adverbs.filter { !$0.contains(" ") })
  }

  func refine(_ frame: inout FactFrame, _ draft: LinkDraft) {
    trim(&frame, draft)
    dropActor(from: &frame, draft)
  }

  private func trim(_ frame: inout FactFrame, _ draft: LinkDraft) {
    let bytes = draft.document.article.bytes
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

  /// Nobody is the target of their own measure: a pronoun that was read so is wrong.
  private func dropActor(from frame: inout FactFrame, _ draft: LinkDraft) {
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
