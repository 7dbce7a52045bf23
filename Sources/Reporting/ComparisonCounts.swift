import Comparison
import Facts

/// How many changes of which kind there are by type, and by cause: for a look before reading.
public struct ComparisonCounts: Sendable {
  private let result: ComparisonResult
  private let color: ColorMode
  private let width: Int

  public init(_ result: ComparisonResult, width: Int = 100, color: ColorMode = .plain) {
    self.result = result
    self.color = color
    self.width = max(width, 48)
  }

  public var text: String {
    var lines = table
    let causes = self.causes
    if !causes.isEmpty {
      lines += ["", color.paint("because", .bold)]
      let digits = causes.map { String($0.count).count }.max() ?? 0
      for cause in causes {
        let number = String(cause.count)
        lines.append(
          "  " + String(repeating: " ", count: digits - number.count) + number + "  "
            + TerminalText.fitted(TerminalText.inert(cause.text), width: width - digits - 4))
      }
    }
    return (lines + ["", ComparisonText(result).summary]).joined(separator: "\n") + "\n"
  }

  private static let kinds: [ChangeKind] = [.added, .removed, .changed, .moved]

  private var table: [String] {
    let groups = Dictionary(grouping: result.changes) { "\($0.fact?.type ?? "")" }
    guard !groups.isEmpty else { return [] }
    let names = groups.keys.sorted()
    let column = names.map(\.unicodeScalars.count).max() ?? 0
    func row(_ name: String, _ cells: [String]) -> String {
      cells.reduce(TerminalText.padded(name, width: column)) { line, cell in
        line + String(repeating: " ", count: max(9 - cell.count, 1)) + cell
      }
    }
    let head = color.paint(row("", Self.kinds.map(\.rawValue)), .bold)
    return [head]
      + names.map { name in
        let changes = groups[name] ?? []
        return row(
          TerminalText.inert(name),
          Self.kinds.map { kind in
            let count = changes.count { $0.kind == kind }
            return count == 0 ? "·" : String(count)
          })
      }
  }

  /// Most frequent first.
  private var causes: [(text: String, count: Int)] {
    var counts: [String: Int] = [:]
    for change in result.changes {
      counts[change.causes.isEmpty ? "not known" : CauseText.text(change.causes), default: 0] += 1
    }
    if counts.keys.allSatisfy({ $0 == "not known" }) { return [] }
    return counts.map { (text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}
