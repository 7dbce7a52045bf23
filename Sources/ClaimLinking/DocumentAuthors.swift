import DocumentModel
import RulePacks

/// Says who wrote the document that a claim stands in: "a report by the panel", then "the report".
struct DocumentAuthors: Sendable {
  private let documents: DocumentNouns

  init(_ pack: RulePack) { documents = DocumentNouns(pack) }

  /// Most paragraphs between a document with its author and the next mention of it.
  private static let reach = 3

  func assign(_ draft: inout LinkDraft) {
    var known: [String: (author: Int, paragraph: Int)] = [:]
    let order = draft.inTextOrder(draft.frames.indices)
    for index in order where draft.frames[index].type == .claim {
      guard let role = draft.frames[index].roles.firstIndex(where: { $0.name == "source" }) else {
        continue
      }
      let paragraph = draft.document.sentences[draft.frames[index].sentence].paragraph
      for place in draft.frames[index].roles[role].fillers.indices {
        var filler = draft.frames[index].roles[role].fillers[place]
        guard filler.sourceType == "document", draft.entity(of: filler) == nil,
          let span = draft.span(of: filler),
          let noun = documents.head(of: draft.document.line(span))
        else { continue }
        if let author = author(in: span, draft) {
          filler.affiliation = author
          known[noun] = (author, paragraph)
        } else if isDefinite(span, draft), let before = known[noun],
          paragraph - before.paragraph <= Self.reach
        {
          filler.affiliation = before.author
          filler.basis = "author of the \(noun) named before"
        }
        draft.frames[index].roles[role].fillers[place] = filler
      }
    }
  }

  /// The party right behind "by" or "from", or before "'s".
  private func author(in span: TextSpan, _ draft: borrowing LinkDraft) -> Int? {
    let found = draft.mentions(in: span).first { index in
      let mention = draft.mentions[index]
      guard mention.entity != nil, mention.kind.isParty else { return false }
      let before = draft.document.line(TextSpan(start: span.start, end: mention.span.start))
        .lowercased()
      let after = draft.document.line(TextSpan(start: mention.span.end, end: span.end))
      return [" by ", " by the ", " from ", " from the "].contains(where: before.hasSuffix)
        || ["'s ", "’s "].contains(where: after.hasPrefix)
    }
    return found.flatMap { draft.mentions[$0].entity }
  }

  private func isDefinite(_ span: TextSpan, _ draft: borrowing LinkDraft) -> Bool {
    let words = draft.document.line(span).lowercased()
    return ["the ", "this ", "that "].contains(where: words.hasPrefix)
      && words.split(separator: " ").count <= 3
  }
}
