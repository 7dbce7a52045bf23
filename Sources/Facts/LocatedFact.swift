import DocumentModel

/// A fact of an extracted article, found by its id or key.
public struct LocatedFact: Sendable {
  public var id: String
  public var key: String
  public var frame: FactFrame
  /// Index into the frames of the article; nil for the fact of an entity.
  public var index: Int?
  /// Of the fact of an entity, all words that name it.
  public var mentions: [TextSpan]
}

extension ArticleFacts {
  /// The fact with an id or a key.
  public func fact(named name: String) -> LocatedFact? {
    guard let draft = facts.first(where: { "\($0.id)" == name || "\($0.key)" == name }) else {
      return nil
    }
    return LocatedFact(
      id: "\(draft.id)", key: "\(draft.key)", frame: draft.frame,
      index: draft.frame.type == .entity ? nil : frameKeys.firstIndex(of: draft.key),
      mentions: draft.mentionSpans)
  }

  /// The key of a frame.
  public func key(ofFrame index: Int) -> String? {
    frameKeys.indices.contains(index) ? "\(frameKeys[index])" : nil
  }
}
