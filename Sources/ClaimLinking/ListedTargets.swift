import DocumentModel

/// "It removed three firms from the list:" and a list of firms: these are the targets.
struct ListedTargets {
  func add(to draft: inout LinkDraft) {
    for index in draft.frames.indices where draft.frames[index].type == .action {
      let frame = draft.frames[index]
      guard let place = frame.roles.firstIndex(where: { $0.name == "target" }),
        isGroup(frame.roles[place].fillers, draft), endsWithColon(frame.sentence, draft)
      else { continue }
      let listed = items(after: frame.sentence, draft)
      guard !listed.isEmpty else { continue }
      draft.frames[index].roles[place].fillers += listed.map {
        Filler(mention: $0, basis: "named in the list", confidence: .medium)
      }
    }
  }

  /// "three firms": nobody that is named.
  private func isGroup(_ fillers: [Filler], _ draft: borrowing LinkDraft) -> Bool {
    guard fillers.count == 1, let only = fillers.first else { return false }
    guard let mention = only.mention else { return true }
    return draft.mentions[mention].form == .group || draft.mentions[mention].form == .nominal
  }

  private func endsWithColon(_ sentence: Int, _ draft: borrowing LinkDraft) -> Bool {
    draft.document.text(draft.document.sentences[sentence].span).hasSuffix(":")
  }

  /// The first party of each item, at its start.
  private func items(after sentence: Int, _ draft: borrowing LinkDraft) -> [Int] {
    let rest = draft.document.sentences.indices.dropFirst(sentence + 1)
    return rest.prefix { draft.document.sentences[$0].kind == .bullet }.compactMap { item in
      let start = draft.document.sentences[item].span.start
      let found = draft.places[item].filter { draft.isParty($0) }
        .min { draft.mentions[$0].span < draft.mentions[$1].span }
      return found.flatMap { draft.mentions[$0].span.start <= start + 6 ? $0 : nil }
    }
  }
}
