/// What a file of facts holds.
public struct FactsContents: Sendable, Equatable {
  /// Each once, in the order of the file; of article objects also those without facts.
  public internal(set) var documents: [DocumentRecord] = []
  public internal(set) var facts: [FactRecord] = []
  /// What they were made of, as far as it was asked for and is known.
  public internal(set) var origin = RunOrigin()
  private var keys: Set<String> = []

  public init() {}

  mutating func add(_ document: DocumentRecord) {
    if keys.insert(document.key).inserted { documents.append(document) }
  }
}
