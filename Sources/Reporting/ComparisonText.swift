import Comparison
import Facts

/// What changed between two sets of facts, to read in a terminal.
public struct ComparisonText: Sendable {
  private let result: ComparisonResult
  private let width: Int
  private let color: ColorMode

  /// - Parameter width: scalars of a line at most; less than 48 counts as 48.
  public init(_ result: ComparisonResult, width: Int = 100, color: ColorMode = .plain) {
    self.result = result
    self.width = max(width, 48)
    self.color = color
  }

  /// The changes by article, then the summary.
  public var text: String {
    var lines: [String] = []
    var document: String?
    for change in result.changes {
      guard let fact = change.fact else { continue }
      if document != fact.document.key {
        document = fact.document.key
        lines += [heading(fact.document), ""]
      }
      lines += self.lines(change, fact) + [""]
    }
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }

  /// "12 added, 3 removed, 5 changed, 40 unchanged"; moved ones only where there are any.
  public var summary: String {
    var parts = [
      "\(result.count(.added)) added", "\(result.count(.removed)) removed",
      "\(result.count(.changed)) changed",
    ]
    if result.count(.moved) > 0 { parts.append("\(result.count(.moved)) moved") }
    parts.append("\(result.unchanged) unchanged")
    if result.notShown > 0 { parts.append("\(result.notShown) not shown") }
    return parts.joined(separator: ", ")
  }

  private func heading(_ document: DocumentRecord) -> String {
    let source = TerminalText.inert(document.source)
    let place = TerminalText.fitted(source, width: width)
    guard let title = document.title else { return color.paint(place, .bold) }
    let left = width - place.unicodeScalars.count - 2
    let shown = TerminalText.fitted(TerminalText.inert(title), width: left)
    return color.paint(place, .bold) + (shown.isEmpty ? "" : "  " + color.paint(shown, .dim))
  }

  // MARK: One change

  private func lines(_ change: FactChange, _ fact: FactRecord) -> [String] {
    let style = change.kind.style
    let summary = FactSummary(fact)
    let parts = [summary.who, summary.what, change.kind == .changed ? "" : summary.state]
    let name = TerminalText.inert("\(ValueText.readable(fact.type)) \(summary.subtype)")
    let details = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    let left = width - name.unicodeScalars.count - 6
    var lines = [
      "  " + color.paint("\(change.kind.sign) \(name)", style)
        + (details.isEmpty ? "" : "  " + TerminalText.fitted(details, width: left))
    ]
    lines += deltaLines(change.deltas.filter { !$0.isEditedSentence })
    if let reason = reason(change) { lines.append(reason) }
    if let edit = change.editedSentence {
      let sentences = EditedSentenceText(old: edit.old, new: edit.new, color: color)
      lines += sentences.lines(width: width - 6).map { "      " + $0 }
    } else if change.kind == .moved, let before = change.before, before.sentenceDiffers(from: fact)
    {
      lines += excerpt(before, label: "was", style)
      lines += excerpt(fact, label: "now", style)
    } else {
      lines += excerpt(fact, label: "", style)
    }
    return lines
  }

  private func reason(_ change: FactChange) -> String? {
    if change.causes.isEmpty { return nil }
    let text = TerminalText.inert(CauseText.text(change.causes))
    return "      " + color.paint(TerminalText.fitted("because " + text, width: width - 6), .dim)
  }

  private func deltaLines(_ deltas: [FieldDelta]) -> [String] {
    let paths = deltas.map { TerminalText.inert($0.path) }
    let longest = min(paths.map(\.unicodeScalars.count).max() ?? 0, width / 3)
    let side = max((width - longest - 11) / 2, 4)
    return zip(paths, deltas).map { path, delta in
      let sides = DeltaText.sides(delta, width: side)
      let (from, to) = (
        TerminalText.fitted(sides.from, width: side), TerminalText.fitted(sides.to, width: side)
      )
      return "      \(TerminalText.padded(path, width: longest))  "
        + "\(color.paint(from, .red)) → \(color.paint(to, .green))"
    }
  }

  private func excerpt(_ fact: FactRecord, label: String, _ style: TextStyle) -> [String] {
    let label = label.isEmpty ? "" : label + " "
    let excerpt = SentenceExcerpt(of: fact, width: width - 8 - label.count)
    let bar = color.paint("│", .dim)
    var lines = ["      \(label)\(bar) \(excerpt.line)"]
    if !excerpt.marks.isEmpty {
      let blank = String(repeating: " ", count: label.count)
      lines.append("      \(blank)\(bar) \(color.paint(excerpt.marks, style))")
    }
    return lines
  }
}

extension FactRecord {
  fileprivate func sentenceDiffers(from other: FactRecord) -> Bool {
    context?.text != other.context?.text
  }
}

extension ChangeKind {
  fileprivate var sign: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    case .moved: ">"
    }
  }

  fileprivate var style: TextStyle {
    switch self {
    case .added: .green
    case .removed: .red
    case .changed: .yellow
    case .moved: .cyan
    }
  }
}
