import DocumentModel
import EntityTagging
import RulePacks

/// What each layer saw as one thing in an article.
public struct PipelineViews: Sendable {
  /// Things by layer. Phrases are there twice: the second pass sees the phrases of the first.
  public private(set) var units: [(layer: RuleLayer, units: [MaskUnit])] = [(.text, [])]

  /// - Parameter tagged: as the rules of names find it.
  init(names tagged: TaggedDocument) { add(.names, tagged) }

  mutating func add(_ layer: RuleLayer, _ tagged: TaggedDocument) {
    units.append((layer, tagged.units(for: layer)))
  }
}
