import DocumentModel
import Facts
import Merging

/// Measures, claims, money, relations and articles of a run as one HTML page that needs nothing
/// else: no script, no network. Each item links to its sentence.
public struct ReportPage: Sendable {
  private let report: MeasureReport
  private let facts: [FactRecord]

  /// - Parameter facts: those that the report was made of.
  public init(_ report: MeasureReport, facts: [FactRecord]) {
    self.report = report
    // A fact that stands in two files counts once.
    var seen: Set<String> = []
    self.facts = facts.filter { seen.insert($0.key).inserted }
  }

  public var html: String {
    let sections: [(id: String, title: String, body: String)] = [
      ("measures", "Measures and cases", MeasureSection(report).html),
      ("claims", "Claims and answers", ClaimLedger(facts).html),
      ("money", "Money", MoneySection(facts).html),
      ("relations", "Who is tied to whom", RelationGraph(facts).html),
      ("articles", "Articles", ArticleSections(facts).html),
    ]
    let links = sections.map { "<a href=\"#\($0.id)\">\($0.title)</a>" }
    let body = sections.map { section in
      "<section id=\"\(section.id)\">\n<h2>\(section.title)</h2>\n\(section.body)</section>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Trade policy in \(report.articles) articles</title>
      <style>
      \(ReportStyle.css)</style>
      </head>
      <body>
      <header>
      <h1>Trade policy in \(report.articles) articles</h1>
      <p class="quiet">\(InertText.html(MeasureReportText(report).summary)). \(facts.count) facts.</p>
      <nav aria-label="Sections">\(links.joined(separator: " "))</nav>
      </header>
      <main>
      \(body.joined())</main>
      </body>
      </html>

      """
  }
}

/// Pieces of HTML that several sections need; all text is made fit for it.
enum PageText {
  /// A link to the sentence of a fact.
  static func link(_ key: String, _ text: String) -> String {
    "<a href=\"#\(InertText.html(key))\">\(InertText.html(text))</a>"
  }

  /// Names of the fillers of the first of some roles that somebody fills.
  static func names(_ fact: FactRecord, _ roles: String...) -> String {
    for role in roles {
      let names = fact.role(role).map { filler in
        filler["name"]?.string ?? filler["span"]?["text"]?.string
          ?? filler["source_type"]?.string.map(ValueText.readable) ?? ""
      }.filter { !$0.isEmpty }
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return ""
  }

  /// A table; cells are HTML already.
  static func table(_ head: [String], _ rows: [[String]], caption: String) -> String {
    let titles = head.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
    }
    return
      "<div class=\"wide\"><table><caption>\(caption)</caption>\n<thead><tr>\(titles)</tr></thead>\n"
      + "<tbody>\n\(body.joined())</tbody></table></div>\n"
  }
}
