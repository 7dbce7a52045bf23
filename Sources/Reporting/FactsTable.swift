import Facts

/// The facts of articles as a table to read in a terminal.
public struct FactsTable: Sendable {
  private let facts: [FactRecord]
  private let width: Int
  private let color: ColorMode

  /// - Parameter width: scalars of a line at most; less than 48 counts as 48.
  public init(_ facts: [FactRecord], width: Int = 100, color: ColorMode = .plain) {
    self.facts = facts
    self.width = max(width, 48)
    self.color = color
  }

  /// The sections of an article, in order: type and heading.
  private static let sections = [
    ("claim", "Claims"), ("action", "Actions"), ("money", "Money"), ("measure", "Measures"),
    ("duration", "Durations"), ("proceeding", "Proceedings"), ("relation", "Relations"),
    ("entity", "Entities"),
  ]

  /// All articles in the order of the facts, with an empty line between them.
  public var text: String {
    var order: [DocumentRecord] = []
    var groups: [DocumentRecord: [FactRecord]] = [:]
    for fact in facts {
      if groups[fact.document] == nil { order.append(fact.document) }
      groups[fact.document, default: []].append(fact)
    }
    return order.map { article($0, groups[$0] ?? []) }.joined(separator: "\n")
  }

  private func article(_ document: DocumentRecord, _ facts: [FactRecord]) -> String {
    let rows = facts.map { (type: $0.type, cells: cells(FactSummary($0))) }
    var lines = heading(document, count: facts.count)
    for (type, title) in Self.sections {
      let section = rows.filter { $0.type == type }
      guard !section.isEmpty else { continue }
      lines += ["", "  " + color.paint(title, .bold)]
      let layout = TableLayout(
        rows: section.map(\.cells), limits: [24, 28, width, 24, 26], width: width - 4)
      lines += section.map { line(layout.cells($0.cells)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ document: DocumentRecord, count: Int) -> [String] {
    let source = TerminalText.inert(document.source)
    let parts = [
      document.title == nil ? nil : source, document.published.map(TerminalText.inert),
      count == 1 ? "1 fact" : "\(count) facts",
    ]
    let title = document.title.map(TerminalText.inert) ?? source
    let details = parts.compactMap(\.self).joined(separator: " · ")
    return [
      color.paint(TerminalText.fitted(title, width: width), .bold),
      color.paint(TerminalText.fitted(details, width: width), .dim),
    ]
  }

  private func cells(_ fact: FactSummary) -> [String] {
    // Cut before the closing mark, so that it is never lost.
    let words = TerminalText.fitted(fact.words, width: 24)
    return [fact.subtype, fact.who, fact.what, fact.state, "“\(words)”"]
  }

  /// The words come last and stand back.
  private func line(_ cells: [String]) -> String {
    let gap = String(repeating: " ", count: TableLayout.gap)
    var cells = cells
    var words = cells.popLast() ?? ""
    while words.hasSuffix(" ") { words.removeLast() }
    cells.append(color.paint(words, .dim))
    return "    " + cells.joined(separator: gap)
  }
}
