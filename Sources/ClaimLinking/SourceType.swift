import DocumentModel
import RulePacks

/// What kind of source a claim has.
struct SourceType: Sendable {
  private let documents: DocumentNouns

  init(_ pack: RulePack) { documents = DocumentNouns(pack) }

  /// The filler with its type, and for a speaker known by a role the body they speak for.
  func typed(_ filler: Filler, _ given: String?, _ draft: borrowing LinkDraft) -> Filler {
    var filler = filler
    guard let index = filler.mention else {
      filler.sourceType = given ?? "document"
      return filler
    }
    let mention = draft.mentions[index]
    filler.sourceType = given ?? type(of: mention, draft)
    if mention.kind == .person, let entity = mention.entity,
      let parent = draft.entities[entity].parent
    {
      filler.affiliation = draft.entities.firstIndex { $0.id == parent }
    }
    if mention.kind == .person, filler.affiliation == nil, let entity = mention.entity {
      filler.affiliation = draft.employers[entity]
    }
    return filler
  }

  private func type(of mention: Mention, _ draft: borrowing LinkDraft) -> String {
    switch mention.kind {
    case .person: return mention.form == .role ? "role_only" : "named_person"
    case .group:
      if mention.form == .descriptive { return "anonymous" }
      return documents.head(of: draft.document.line(mention.span)) == nil ? "role_only" : "document"
    case .instrument, .law, .list, .case: return "document"
    case .organization:
      let id = mention.entity.map { draft.entities[$0].id } ?? ""
      return id.hasPrefix("media:") ? "media" : "named_org"
    default: return "named_org"
    }
  }
}
