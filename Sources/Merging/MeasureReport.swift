import Facts
import RulePacks

/// The measures and cases that a set of articles tells: facts of different articles that tell the
/// same one are joined, and the facts stay as they are.
public struct MeasureReport: Sendable, Equatable {
  /// Facts of a subtype that no group of the rules has.
  public struct LeftOut: Sendable, Equatable {
    public var type: String
    public var subtype: String
    public var count: Int
  }

  public var articles: Int
  /// Each fact of an article once.
  public var facts: Int
  /// By the day on which they were first told, those without a day last.
  public var clusters: [MeasureCluster]
  public var leftOut: [LeftOut]

  /// - Parameters:
  ///   - contents: of one file or run, or of several; a fact that stands in two counts once.
  ///   - rules: says what is one measure.
  ///   - pack: says what many events have in common, and which body belongs to which.
  public init(
    _ contents: [FactsContents], rules: MergeRules, pack: RulePack
  ) throws(FactsError) {
    let facts = Self.facts(contents)
    articles = Set(contents.flatMap(\.documents).map(\.key)).count
    self.facts = facts.count
    var reader = TellingReader(rules: rules, events: pack.events)
    for article in facts.split(byArticle: \.document.key) { reader.read(article) }
    leftOut = reader.leftOut.sorted { $0.key < $1.key }.map { name, count in
      let parts = name.split(separator: " ").map(String.init)
      return LeftOut(type: parts[0], subtype: parts.count > 1 ? parts[1] : "", count: count)
    }
    let comparison = TellingComparison(
      parents: NameParents(pack.names), events: pack.events)
    let builder = ClusterBuilder(
      rules: rules, comparison: comparison, holders: FactHolders(facts))
    clusters = try Self.clusters(reader.tellings.sorted(by: Telling.precedes), builder)
  }

  /// All facts in the order of articles and places, each once.
  private static func facts(_ contents: [FactsContents]) -> [FactRecord] {
    let sorted = contents.flatMap(\.facts).sorted { left, right in
      if left.document.key != right.document.key { return left.document.key < right.document.key }
      if left.span.start != right.span.start { return left.span.start < right.span.start }
      return (left.key, left.id) < (right.key, right.id)
    }
    var facts: [FactRecord] = []
    facts.reserveCapacity(sorted.count)
    for fact in sorted {
      if let last = facts.last, last.key == fact.key, last.document.key == fact.document.key {
        continue
      }
      facts.append(fact)
    }
    return facts
  }

  private static func clusters(
    _ tellings: [Telling], _ builder: ClusterBuilder
  ) throws(FactsError) -> [MeasureCluster] {
    let positive = tellings.filter(\.polarity)
    var grouping = TellingGroups(positive, builder.comparison)
    let groups = grouping.places()
    var denied: [Int: [Telling]] = [:]
    for telling in tellings where !telling.polarity {
      for group in grouping.groups(fitting: telling) { denied[group, default: []].append(telling) }
    }
    let hash = try Identity()
    var keys: Set<String> = []
    var clusters: [MeasureCluster] = []
    for (number, places) in groups.enumerated() {
      let members = places.map { positive[$0] }
      let identity = builder.identity(members[0])
      var key = try hash.clusterKey(identity)
      if !keys.insert(key).inserted {
        key = try hash.clusterKey(identity + [members[0].facts[0].key])
        keys.insert(key)
      }
      clusters.append(builder.cluster(members, denied: denied[number] ?? [], key: key))
    }
    return clusters.sorted(by: MeasureCluster.precedes)
  }
}

extension MeasureCluster {
  static func precedes(_ left: MeasureCluster, _ right: MeasureCluster) -> Bool {
    if left.first != right.first {
      guard let first = left.first, let second = right.first else { return left.first != nil }
      return first < second
    }
    return (left.type, left.group, left.key) < (right.type, right.group, right.key)
  }
}

extension [FactRecord] {
  /// Runs of facts with the same text of a key path.
  fileprivate func split(byArticle key: KeyPath<FactRecord, String>) -> [ArraySlice<FactRecord>] {
    var runs: [ArraySlice<FactRecord>] = []
    var start = 0
    for index in indices
    where index > start && self[index][keyPath: key] != self[start][keyPath: key] {
      runs.append(self[start..<index])
      start = index
    }
    return isEmpty ? [] : runs + [self[start..<count]]
  }
}
