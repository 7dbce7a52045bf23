import Facts
import ReviewStore

/// What is reviewed: the facts, what was decided on them, and by whom it is decided now.
///
/// It belongs to one thread and is not `Sendable`.
public final class ReviewSession {
  let items: [ReviewItem]
  let documents: [DocumentRecord]
  let reviewer: String
  let comparesRuns: Bool
  let store: ReviewStore
  /// How many decisions were made in this session.
  public internal(set) var decisionCount = 0

  private let identity: Identity
  private let documentIndex: [String: Int]
  private let itemIndex: [String: Int]
  private var decisions: [String: Decision]
  private(set) var sequence: Int

  private let texts: [String: String]

  /// - Parameters:
  ///   - old: an earlier run; what changed since then comes first.
  ///   - texts: of articles, by their sources, as far as they are at hand.
  public init(
    _ facts: FactsContents, against old: FactsContents?, texts: [String: String] = [:],
    store: ReviewStore, reviewer: String
  ) throws {
    self.texts = texts
    items = ReviewItem.items(facts, against: old)
    self.store = store
    self.reviewer = reviewer
    comparesRuns = old != nil
    identity = try Identity()
    var documents: [DocumentRecord] = []
    var documentIndex: [String: Int] = [:]
    for item in items where documentIndex[item.fact.document.key] == nil {
      documentIndex[item.fact.document.key] = documents.count
      documents.append(item.fact.document)
    }
    self.documents = documents
    self.documentIndex = documentIndex
    itemIndex = Dictionary(
      items.enumerated().map { ($1.fact.key, $0) }, uniquingKeysWith: { first, _ in first })
    decisions = try store.current()
    sequence = decisions.values.map(\.sequence).max() ?? 0
  }

  func item(key: String) -> ReviewItem? { itemIndex[key].map { items[$0] } }

  func document(of item: ReviewItem) -> Int { documentIndex[item.fact.document.key] ?? 0 }

  func text(ofSource source: String) -> String? { texts[source] }

  func decision(key: String) -> Decision? { decisions[key] }

  func state(of item: ReviewItem) throws -> FactState {
    try FactState(of: item.fact, decision: decisions[item.fact.key], identity: identity)
  }

  /// Takes in what others decided since; gives the keys of the facts that it is about.
  func refresh() throws -> [String] {
    let news = try store.decisions(after: sequence)
    for decision in news {
      decisions[decision.fact.key] = decision
      sequence = max(sequence, decision.sequence)
    }
    return news.map(\.fact.key)
  }
}
