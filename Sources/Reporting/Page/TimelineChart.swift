import DocumentModel
import Facts
import Merging

/// Measures as lines from the day on which they were first told to the last, with a mark for each
/// telling.
struct TimelineChart {
  private struct Row {
    var cluster: MeasureCluster
    var tellings: [(day: Int, member: ClusterMember)]
  }

  private let rows: [Row]
  private let days: ClosedRange<Int>

  private static let width = 1000.0
  private static let labels = 380.0
  private static let rowHeight = 24.0
  private static let head = 30.0
  /// More rows make no picture; the table has all.
  private static let most = 200

  init(_ clusters: [MeasureCluster]) {
    let rows = clusters.compactMap { cluster -> Row? in
      let tellings = cluster.members.compactMap { member in
        member.document.published.flatMap { CalendarDate(iso: $0) }
          .map { (day: $0.dayNumber, member: member) }
      }
      return tellings.isEmpty ? nil : Row(cluster: cluster, tellings: tellings)
    }
    self.rows = Array(rows.prefix(Self.most))
    let all = self.rows.flatMap { $0.tellings.map(\.day) }
    let first = all.min() ?? 0
    days = first...max(all.max() ?? 0, first + 1)
  }

  var html: String {
    if rows.isEmpty {
      return
        "<p class=\"quiet\">No article has a day of publication, so there is no timeline.</p>\n"
    }
    let height = Self.head + Double(rows.count) * Self.rowHeight + 10
    var svg = """
      <figure>
      <div class="wide"><svg viewBox="0 0 \(Self.width) \(height)" role="group" \
      aria-label="Timeline of \(rows.count) measures and cases; the table below says the same">

      """
    svg += axis(height)
    for (number, row) in rows.enumerated() { svg += line(row, number) }
    return svg + "</svg></div>\n<figcaption>\(legend)</figcaption>\n</figure>\n"
  }

  private func x(_ day: Int) -> Double {
    let share = Double(day - days.lowerBound) / Double(days.upperBound - days.lowerBound)
    return rounded(Self.labels + 20 + share * (Self.width - Self.labels - 60))
  }

  private func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  private func axis(_ height: Double) -> String {
    let length = days.upperBound - days.lowerBound
    let ticks = min(4, length)
    return (0...ticks).map { tick -> String in
      let day = days.lowerBound + length * tick / ticks
      let place = x(day)
      return """
        <line class="axis" x1="\(place)" y1="\(Self.head - 6)" x2="\(place)" y2="\(height)"/>
        <text class="tick" x="\(place)" y="14" text-anchor="middle">\
        \(CalendarDate(dayNumber: day)?.description ?? "")</text>

        """
    }.joined()
  }

  private func line(_ row: Row, _ number: Int) -> String {
    let y = Self.head + Double(number) * Self.rowHeight + Self.rowHeight / 2
    let name = InertText.html(TerminalText.fitted(MeasureSection.name(row.cluster), width: 54))
    let places = row.tellings.map { x($0.day) }
    var svg = "<text x=\"0\" y=\"\(y + 4)\">\(name)</text>\n"
    if let first = places.min(), let last = places.max(), last > first {
      svg += "<line class=\"span\" x1=\"\(first)\" y1=\"\(y)\" x2=\"\(last)\" y2=\"\(y)\"/>\n"
    }
    var seen: Set<String> = []
    for (day, member) in row.tellings {
      let stage = StatusStage(status: member.status)
      guard seen.insert("\(day) \(stage)").inserted else { continue }
      let status = member.status.map(ValueText.readable) ?? stage.title
      let title = "\(member.document.published ?? ""): \(status), \(member.document.source)"
      svg += "<a href=\"#\(InertText.html(member.fact))\"><title>\(InertText.html(title))</title>"
      svg += stage.mark(x(day), y) + "</a>\n"
    }
    return svg
  }

  private var legend: String {
    StatusStage.allCases.map { stage in
      "<span class=\"key\"><svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\">"
        + stage.mark(8, 8) + "</svg> \(stage.title)</span>"
    }.joined(separator: " ")
  }
}
