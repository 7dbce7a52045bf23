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
    let name = TerminalText.fitted(inert(what) + parties(cluster), width: left)
    return "\(day)  \(color.paint(name, .bold))  \(color.paint(state, .cyan))"
  }

  /// What nobody vouches for is marked as a claim.
  private func status(_ cluster: MeasureCluster) -> String {
    if let status = cluster.status { return inert(ValueText.readable(status)) }
    return inert(cluster.claimedStatus.map { "claimed: " + ValueText.readable($0) } ?? "claimed")
  }

  /// Who acts first, then all others.
  private func parties(_ cluster: MeasureCluster) -> String {
    let names = cluster.roles.map { role in
      (role.name, role.parties.map(\.name).joined(separator: ", "))
    }
    let actors = names.filter { ["actor", "plaintiff", "prosecutor"].contains($0.0) }.map(\.1)
    let others = names.filter { !["actor", "plaintiff", "prosecutor"].contains($0.0) }.map(\.1)
    let who = actors.isEmpty ? "" : "  " + actors.joined(separator: ", ")
    let whom =
      others.isEmpty ? "" : (actors.isEmpty ? "  " : " → ") + others.joined(separator: " · ")
    return inert(who + whom)
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
    return rows.map { row in
      var line = layout.cells(row).joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return "    " + line
    }
  }

  private func lines(_ disagreement: Disagreement) -> [String] {
    let parts = [
      disagreement.field.rawValue, disagreement.subtype.map(ValueText.readable),
      disagreement.published.map { "of " + $0 },
    ]
    let name = inert(parts.compactMap(\.self).joined(separator: " "))
    let versions = disagreement.versions.map { version in
      var sources: [String] = []
      for member in version.by {
        let by = holder(member)
        let source = member.document.source + (by == "author" ? "" : ", \(by)")
        if !sources.contains(source) { sources.append(source) }
      }
      return "\(shown(version.value, disagreement.field)) (\(sources.joined(separator: "; ")))"
    }
    let text = fitted("! \(name): " + inert(versions.joined(separator: " / ")), 4)
    return ["    " + color.paint(text, .yellow)]
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
