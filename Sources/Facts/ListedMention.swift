import DocumentModel

/// A mention of the output.
struct ListedMention: Sendable {
  var id: ShortHash
  var mention: Mention

  /// Without those that name nothing, in the order of the output.
  static func list(
    _ mentions: [Mention], slices: ArticleSlices, document: String, identity: Identity
  ) throws(FactsError) -> [ListedMention] {
    var listed: [ListedMention] = []
    for mention in mentions where isListed(mention) {
      let range = try slices.scalars(mention.span)
      let id = try identity.mentionID(
        document: document, kind: mention.kind.rawValue, start: range.lowerBound,
        end: range.upperBound)
      listed.append(ListedMention(id: id, mention: mention))
    }
    return listed.indices.sorted { precedes(listed[$0], listed[$1]) }.map { listed[$0] }
  }

  /// "The allegations" point to a claim, not to an entity, and stay.
  private static func isListed(_ mention: Mention) -> Bool {
    mention.entity != nil || mention.value != nil || mention.kind == .claimref
  }

  private static func precedes(_ left: ListedMention, _ right: ListedMention) -> Bool {
    if left.mention.span != right.mention.span { return left.mention.span < right.mention.span }
    if left.mention.kind != right.mention.kind {
      return left.mention.kind.rawValue < right.mention.kind.rawValue
    }
    return left.id < right.id
  }
}
