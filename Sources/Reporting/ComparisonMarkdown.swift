import Comparison
import Facts

/// What changed, as the text of a pull request: counts, then the changes, those that most need a
/// look first.
public struct ComparisonMarkdown: Sendable {
  private let result: ComparisonResult
  /// A pull request takes 65,536 scalars.
  private static let longest = 60_000

  public init(_ result: ComparisonResult) { self.result = result }

  public var text: String {
    var lines = ["## \(headline)", ""]
    lines += counts
    var length = lines.reduce(0) { $0 + $1.unicodeScalars.count }
    let sorted = result.changes.enumerated().sorted {
      ($0.element.concern, $0.element.weight, $0.offset)
        < ($1.element.concern, $1.element.weight, $1.offset)
    }
    var heading: Int?
    for (number, (_, change)) in sorted.enumerated() {
      var added = heading == change.concern ? [] : ["", "### " + Self.title(change.concern), ""]
      heading = change.concern
      added.append(line(change))
      length += added.reduce(0) { $0 + $1.unicodeScalars.count + 1 }
      guard length < Self.longest else {
        lines += ["", "… and \(sorted.count - number) more; see the whole comparison."]
        break
      }
      lines += added
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "112 gains, 15 losses, 3 changed".
  private var headline: String {
    if result.changes.isEmpty && result.notShown == 0 { return "The same facts" }
    func counted(_ kind: ChangeKind, _ one: String, _ many: String) -> String? {
      let count = result.count(kind)
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let parts = [
      counted(.added, "gain", "gains"), counted(.removed, "loss", "losses"),
      counted(.changed, "changed", "changed"), counted(.moved, "moved", "moved"),
    ].compactMap(\.self)
    return parts.isEmpty ? "No change to show" : parts.joined(separator: ", ")
  }

  private var counts: [String] {
    var lines = ["\(result.unchanged) unchanged, \(result.notShown) not shown."]
    let kinds: [ChangeKind] = [.added, .removed, .changed, .moved]
    let groups = Dictionary(grouping: result.changes) { $0.fact?.type ?? "" }
    guard !groups.isEmpty else { return lines }
    lines += ["", "| type | gains | losses | changed | moved |", "|---|---:|---:|---:|---:|"]
    for (type, changes) in groups.sorted(by: { $0.key < $1.key }) {
      let cells = kinds.map { kind in String(changes.count { $0.kind == kind }) }
      lines.append("| \(MarkdownText.inert(type)) | \(cells.joined(separator: " | ")) |")
    }
    return lines
  }

  // MARK: One change

  private func line(_ change: FactChange) -> String {
    guard let fact = change.fact else { return "" }
    let summary = FactSummary(fact)
    var line = "* **\(MarkdownText.inert("\(fact.type) \(summary.subtype)"))**"
    if !summary.line.isEmpty { line += " " + MarkdownText.inert(summary.line) }
    line += " — \(MarkdownText.inert(fact.document.source))"
    for delta in change.deltas where !delta.isEditedSentence {
      let sides = [delta.from, delta.to].map { MarkdownText.inert(DeltaText.text($0)) }
      line += "\n  * \(MarkdownText.inert(delta.path)): ~~\(sides[0])~~ → \(sides[1])"
    }
    if !change.causes.isEmpty {
      line += "\n  * because \(MarkdownText.inert(CauseText.text(change.causes)))"
    }
    if fact.context != nil {
      line += "\n  > " + MarkedSentence(fact).text(("**", "**"), MarkdownText.inert)
    }
    return line
  }

  private static func title(_ concern: Int) -> String {
    ["Lost", "Says something else", "Changed", "Gained", "Moved"][concern]
  }
}

extension FactChange {
  /// How much a person should look at it; 0 is the most.
  fileprivate var concern: Int {
    switch kind {
    case .removed: return 0
    case .changed:
      let grave: Set<String> = ["status", "polarity", "certainty", "holder", "value", "subtype"]
      return deltas.contains { grave.contains(String($0.path.prefix { $0 != "." })) } ? 1 : 2
    case .added: return 3
    case .moved: return 4
    }
  }

  /// What is done and said comes before who and what is named.
  fileprivate var weight: Int {
    let order = ["action", "proceeding", "claim", "money", "duration", "measure", "relation"]
    return order.firstIndex(of: fact?.type ?? "") ?? order.count
  }
}
