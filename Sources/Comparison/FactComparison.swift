import Facts

/// Aligns two sets of facts and says what differs, and why.
///
/// Facts are aligned by key. What is left over is paired, step by step: in an article that was
/// renamed, by words and content; in the same sentence, where the words overlap, then where
/// subtype and roles are the same; in a sentence that was edited, by content, then by subtype; in
/// another sentence of the article, by words and content. What has no partner after that was added
/// or removed.
public struct FactComparison: Sendable {
  private let old: [FactRecord]
  private let new: [FactRecord]
  private let oldOrigin: RunOrigin
  private let newOrigin: RunOrigin

  public init(
    old: [FactRecord], new: [FactRecord], oldOrigin: RunOrigin = RunOrigin(),
    newOrigin: RunOrigin = RunOrigin()
  ) {
    self.old = old
    self.new = new
    self.oldOrigin = oldOrigin
    self.newOrigin = newOrigin
  }

  public init(old: FactsContents, new: FactsContents) {
    self.init(
      old: old.facts, new: new.facts, oldOrigin: old.origin, newOrigin: new.origin)
  }

  public var result: ComparisonResult {
    let documents = DocumentPairs(
      old: old, new: new, oldTexts: oldOrigin.texts, newTexts: newOrigin.texts)
    var alignment = FactAlignment(old: old, new: new, documents: documents)
    alignment.align()
    let finder = CauseFinder(
      old: old, new: new, oldOrigin: oldOrigin, newOrigin: newOrigin, documents: documents)
    var changes = alignment.changes
    finder.attribute(&changes)
    return ComparisonResult(
      changes: changes.sorted(by: FactChange.precedes), unchanged: alignment.unchanged)
  }
}

extension FactChange {
  /// By article, position, type, then kind.
  static func precedes(_ left: FactChange, _ right: FactChange) -> Bool {
    guard let first = left.fact, let second = right.fact else { return right.fact != nil }
    if first.document.source != second.document.source {
      return first.document.source < second.document.source
    }
    if first.span.start != second.span.start { return first.span.start < second.span.start }
    if first.span.end != second.span.end { return first.span.end < second.span.end }
    return (first.type, left.kind.rawValue, first.key, first.id)
      < (second.type, right.kind.rawValue, second.key, second.id)
  }
}
