import DocumentModel
import RulePacks

/// What kind of source a claim has.
struct SourceType: Sendable {
  /// "report", "letter": what is written, and no speaker.
  private let documents: Set<String>

  init(_ pack: RulePack) { documents = Set(pack.classes.forms(of: "document-noun")) }

  /// The filler with its type, and for a speaker known by a role the body they speak for.
  func typed(_ filler: Filler, _ given: String?, _ draft: LinkDraft) -> Filler {
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

  private func type(of mention: Mention, _ draft: LinkDraft) -> String {
    switch mention.kind {
    case .person: return mention.form == .role ? "role_only" : "named_person"
    case .group:
      if mention.form == .descriptive { return "anonymous" }
      return isDocument(mention, draft) ? "document" : "role_only"
    case .instrument, .law, .list, .case: return "document"
    case .organization:
      let id = mention.entity.map { draft.entities[$0].id } ?? ""
      return id.hasPrefix("media:") ? "media" : "named_org"
    default: return "named_org"
    }
  }

  private static let prepositions: Set<Substring> = [
    "of", "by", "from", "in", "for", "on", "to", "at",
  ]

  /// "a report by the panel": the last noun before a preposition says what it is.
  private func isDocument(_ mention: Mention, _ draft: LinkDraft) -> Bool {
    let words = draft.document.text(mention.span).lowercased().split(separator: " ")
    let head = words.prefix { !Self.prepositions.contains($0) }.last
    return head.map { documents.contains(String($0)) } ?? false
  }
}
