import DocumentModel
import Facts
import Merging

/// The measures and cases: when they were told, in which state, by which articles.
struct MeasureSection {
  private let report: MeasureReport

  init(_ report: MeasureReport) { self.report = report }

  var html: String {
    if report.clusters.isEmpty { return "<p>No measure and no case.</p>\n" }
    return TimelineChart(report.clusters).html + table
  }

  private var table: String {
    let rows = report.clusters.map { cluster -> [String] in
      let articles = cluster.members.map { member in
        PageText.link(member.fact, member.document.source)
          + (member.status.map {
            " <span class=\"quiet\">\(InertText.html(ValueText.readable($0)))</span>"
          }
            ?? "") + claimed(member)
      }
      var seen: Set<String> = []
      return [
        InertText.html(cluster.first ?? "no date"), "<b>\(InertText.html(Self.name(cluster)))</b>",
        InertText.html(Self.state(cluster)),
        articles.filter { seen.insert($0).inserted }.joined(separator: "<br>"),
        cluster.disagreements.map { "told differently: \(InertText.html($0.field.rawValue))" }
          .joined(separator: "<br>"),
      ]
    }
    return PageText.table(
      ["first told", "measure or case", "status", "in", "disagreements"], rows,
      caption: "All measures and cases, by the day on which they were first told")
  }

  private func claimed(_ member: ClusterMember) -> String {
    guard case .claim(_, let source) = member.holder else { return "" }
    return " <i>claimed\(source.map { " by " + InertText.html($0) } ?? "")</i>"
  }

  static func name(_ cluster: MeasureCluster) -> String {
    let parties = cluster.roles.prefix(3).map { role in
      role.parties[0].name + (role.parties.count > 1 ? " +\(role.parties.count - 1)" : "")
    }
    let what = ValueText.readable(cluster.subtypes.first ?? cluster.group)
    let who = parties.isEmpty ? "“\(cluster.members[0].words)”" : parties.joined(separator: " · ")
    return "\(what): \(who)"
  }

  /// What nobody vouches for is marked as a claim.
  static func state(_ cluster: MeasureCluster) -> String {
    if let status = cluster.latestStatus ?? cluster.status { return ValueText.readable(status) }
    return "claimed" + (cluster.claimedStatus.map { ": " + ValueText.readable($0) } ?? "")
  }
}
