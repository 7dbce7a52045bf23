import DocumentModel
import EntityTagging
import RuleMatching
import RulePacks

/// What each layer saw as one thing in an article, and what the first pass over phrases found.
public struct PipelineViews: Sendable {
  /// Things by layer. Phrases are there twice: the second pass sees the phrases of the first.
  public private(set) var units: [(layer: RuleLayer, units: [MaskUnit])] = [(.text, [])]
  public private(set) var firstPhrases = MatchOutcome()

  /// - Parameter tagged: as the rules of names find it.
  init(names tagged: TaggedDocument) { add(.names, tagged) }

  /// - Parameter first: what the first pass over phrases found.
  mutating func add(
    _ layer: RuleLayer, _ tagged: TaggedDocument, after first: MatchOutcome? = nil
  ) {
    if let first { firstPhrases = first }
    units.append((layer, tagged.units(for: layer)))
  }
}
