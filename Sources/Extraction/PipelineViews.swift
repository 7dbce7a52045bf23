import DocumentModel
import EntityTagging
import RuleMatching
import RulePacks

/// What each layer saw as one thing in an article, and what the first pass over phrases found.
public struct PipelineViews: Sendable {
  /// Things by layer. Phrases are there twice: the second pass sees the phrases of the first.
  public private(set) var units: [(layer: RuleLayer, units: [MaskUnit])] = [(.text, [])]
  public internal(set) var firstPhrases = MatchOutcome()

  mutating func add(_ layer: RuleLayer, _ tagged: TaggedDocument) {
    units.append((layer, tagged.units(for: layer)))
  }
}
