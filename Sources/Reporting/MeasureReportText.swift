import Facts
import Merging

/// The measures of a set of articles in the order of time, to read in a terminal.
public struct MeasureReportText: Sendable {
  private let report: MeasureReport
  private let width: Int
  private let color: ColorMode

  /// - Parameter width: scalars of a line at most; less than 48 counts as 48.
  public init(_ report: MeasureReport, width: Int = 100, color: ColorMode = .plain) {
    self.report = report
    self.width = max(width, 48)
    self.color = color
  }

  /// The clusters, then the summary.
  public var text: String {
    var lines: [String] = []
    for cluster in report.clusters { lines += self.lines(cluster) + [""] }
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }

  /// "12 measures and cases (3 told by several articles, 1 in dispute) in 9 articles"
  public var summary: String {
    let shared = report.clusters.count { $0.articleCount > 1 }
    let open = report.clusters.count { !$0.disagreements.isEmpty }
    let left = report.leftOut.reduce(0) { $0 + $1.count }
    return
      "\(counted(report.clusters.count, "measure or case", "measures and cases")) in "
      + counted(report.articles, "article", "articles")
      + ": \(shared) told by several articles, \(open) with disagreements"
      + (left > 0 ? "; \(counted(left, "action", "actions")) of other kinds left out" : "")
  }

  // MARK: One cluster

  private func lines(_ cluster: MeasureCluster) -> [String] {
    [heading(cluster), "  " + color.paint(fitted(details(cluster), 2), .dim)]
      + sayings(cluster) + cluster.disagreements.flatMap(lines)
  }

  private func heading(_ cluster: MeasureCluster) -> String {
    let day = inert(cluster.first ?? "no date   ")
    let state = status(cluster)
    let what = ValueText.readable(cluster.subtypes.first ?? cluster.group)
    let left = width - day.unicodeScalars.count - state.unicodeScalars.count - 4
    let name = TerminalText.fitted(inert(what + "  " + parties(cluster)), width: left)
    return "\(day)  \(color.paint(name, .bold))  \(color.paint(state, .cyan))"
  }

  /// What nobody vouches for is marked as a claim.
  private func status(_ cluster: MeasureCluster) -> String {
    if let status = cluster.status { return inert(ValueText.readable(status)) }
    return inert(cluster.claimedStatus.map { "claimed: " + ValueText.readable($0) } ?? "claimed")
  }

  /// Who acts first, then all others; the words of the first fact where nobody is known.
  private func parties(_ cluster: MeasureCluster) -> String {
    let isActor = { (name: String) in ["actor", "plaintiff", "prosecutor"].contains(name) }
    let actors = cluster.roles.filter { isActor($0.name) }.map { first($0.parties) }
    let others = cluster.roles.filter { !isActor($0.name) }.map { first($0.parties) }
    let sides = [actors.joined(separator: ", "), others.joined(separator: " · ")]
    let text = sides.filter { !$0.isEmpty }.joined(separator: " → ")
    return text.isEmpty ? "“\(cluster.members[0].words)”" : text
  }

  private func first(_ parties: [MeasureCluster.Party]) -> String {
    parties[0].name + (parties.count > 1 ? " +\(parties.count - 1)" : "")
  }

  private func details(_ cluster: MeasureCluster) -> String {
    var parts = [
      cluster.key, counted(cluster.articleCount, "article", "articles"),
      counted(cluster.members.count, "fact", "facts"),
    ]
    if let first = cluster.first, let last = cluster.last, first != last {
      parts.append("\(inert(first)) to \(inert(last))")
    }
    if let latest = cluster.latestStatus, latest != cluster.status {
      parts.append("last told as \(inert(ValueText.readable(latest)))")
    }
    if cluster.status != nil, let claimed = cluster.claimedStatus, claimed != cluster.status {
      parts.append("claimed: \(inert(ValueText.readable(claimed)))")
    }
    return parts.joined(separator: " · ")
  }

  /// One line a status, article and holder.
  private func sayings(_ cluster: MeasureCluster) -> [String] {
    var rows: [[String]] = []
    for member in cluster.members {
      let row = [
        inert(member.document.published ?? ""), inert(member.document.source),
        inert(ValueText.readable(member.status ?? "")), holder(member),
      ]
      if !rows.contains(row) { rows.append(row) }
    }
    let layout = TableLayout(rows: rows, limits: [10, 40, 20, 30], width: width - 4)
    return rows.map { line(layout.cells($0), margin: 4) }
  }

  /// What is told differently, then one line a version.
  private func lines(_ disagreement: Disagreement) -> [String] {
    let parts = [
      disagreement.field.rawValue, disagreement.subtype.map(ValueText.readable),
      disagreement.published.map { "on " + $0 },
    ]
    let name = inert(parts.compactMap(\.self).joined(separator: " "))
    let rows = disagreement.versions.map { version in
      [inert(shown(version.value, disagreement.field)), inert(sources(version))]
    }
    let layout = TableLayout(rows: rows, limits: [30, width], width: width - 8)
    return ["    " + color.paint("! disagreement: " + name, .yellow)]
      + rows.map { line(layout.cells($0), margin: 8) }
  }

  private func sources(_ version: Disagreement.Version) -> String {
    var sources: [String] = []
    for member in version.by {
      let by = holder(member)
      let source = member.document.source + (by == "author" ? "" : " (\(by))")
      if !sources.contains(source) { sources.append(source) }
    }
    return sources.joined(separator: ", ")
  }

  private func line(_ cells: [String], margin: Int) -> String {
    var line = cells.joined(separator: String(repeating: " ", count: TableLayout.gap))
    while line.hasSuffix(" ") { line.removeLast() }
    return String(repeating: " ", count: margin) + line
  }

  private func shown(_ value: JSONValue, _ field: Disagreement.Field) -> String {
    switch (field, value.string) {
    case (.polarity, "+"?): "told as true"
    case (.polarity, "-"?): "told as not so"
    case (.status, let status?): ValueText.readable(status)
    default: ValueText.text(value)
    }
  }

  private func holder(_ member: ClusterMember) -> String {
    guard case .claim(_, let source) = member.holder else { return "author" }
    return "claimed" + (source.map { " by " + inert(ValueText.readable($0)) } ?? "")
  }

  private func fitted(_ text: String, _ margin: Int) -> String {
    TerminalText.fitted(text, width: width - margin)
  }

  private func inert(_ text: String) -> String { TerminalText.inert(text) }

  private func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
