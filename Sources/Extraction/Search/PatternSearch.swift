import PatternMatching
import RulePacks

/// Finds one pattern of the rule language in articles, as the rules of facts see them.
public struct PatternSearch: Sendable {
  /// Names of the roles and groups of the pattern, in its order.
  public let columns: [String]
  private let pattern: CompiledPattern
  private let pipeline: Pipeline

  /// - Throws: what is wrong with the pattern, with its place in it.
  public init(
    _ source: String, _ pack: RulePack, isCaseless: Bool = true
  ) throws(RuleDiagnostic) {
    pattern = try PatternReader(pack).pattern(source, isCaseless: isCaseless, name: "pattern")
    var names: [String] = []
    for group in pattern.groups where !names.contains(group.name) { names.append(group.name) }
    columns = names
    var options = Pipeline.Options()
    options.keepsViews = true
    pipeline = Pipeline(pack, options: options)
  }

  /// Makes a searcher for one worker.
  public func searcher() -> PatternSearcher {
    PatternSearcher(columns: columns, pattern: pattern, worker: PipelineWorker(pipeline))
  }
}
