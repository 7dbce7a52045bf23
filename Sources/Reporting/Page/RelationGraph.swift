import DocumentModel
import Facts

/// Who supplies, owns, employs or rivals whom: a picture of the relations, those who do on the
/// left and to whom on the right, and all of them as a table.
struct RelationGraph {
  private struct Tie {
    var fact: FactRecord
    var from: String
    var to: String
  }

  private let ties: [Tie]

  /// More relations make no picture; the table has all.
  private static let most = 60
  private static let width = 1000.0
  private static let rowHeight = 26.0
  private static let (left, right) = (360.0, 640.0)

  init(_ facts: [FactRecord]) {
    ties = facts.filter { $0.type == "relation" }.compactMap { fact in
      let (from, to) = (PageText.names(fact, "subject"), PageText.names(fact, "object"))
      return from.isEmpty || to.isEmpty ? nil : Tie(fact: fact, from: from, to: to)
    }
  }

  var html: String {
    if ties.isEmpty { return "<p>No relation between parties.</p>\n" }
    let rows = ties.map { tie in
      [
        InertText.html(tie.from), PageText.link(tie.fact.key, ValueText.readable(tie.fact.subtype)),
        InertText.html(tie.to), InertText.html(tie.fact.document.source),
      ]
    }
    return picture
      + PageText.table(["who", "is tied as", "to whom", "in"], rows, caption: "All relations")
  }

  private var picture: String {
    var seen: Set<String> = []
    let drawn = ties.filter {
      seen.insert("\($0.from)\u{1F}\($0.to)\u{1F}\($0.fact.subtype)").inserted
    }
    .prefix(Self.most)
    let (lefts, rights) = (Self.places(drawn.map(\.from)), Self.places(drawn.map(\.to)))
    let height = Double(max(lefts.count, rights.count)) * Self.rowHeight + 10
    var svg = """
      <figure><div class="wide"><svg viewBox="0 0 \(Self.width) \(height)" role="group" \
      aria-label="\(drawn.count) relations between parties; the table below says the same">

      """
    for tie in drawn {
      guard let from = lefts[tie.from], let to = rights[tie.to] else { continue }
      svg += Self.line(tie, from, to)
    }
    for (name, y) in lefts.sorted(by: { $0.value < $1.value }) {
      svg += Self.party(name, x: Self.left, y: y, anchor: "end")
    }
    for (name, y) in rights.sorted(by: { $0.value < $1.value }) {
      svg += Self.party(name, x: Self.right, y: y, anchor: "start")
    }
    return svg + "</svg></div></figure>\n"
  }

  /// Each name once, in the order in which it comes.
  private static func places(_ names: [String]) -> [String: Double] {
    var places: [String: Double] = [:]
    for name in names where places[name] == nil {
      places[name] = (Double(places.count) + 0.5) * rowHeight + 5
    }
    return places
  }

  private static func line(_ tie: Tie, _ from: Double, _ to: Double) -> String {
    let title = "\(tie.from): \(ValueText.readable(tie.fact.subtype)) \(tie.to)"
    let (start, end, middle) = (left + 8, right - 8, (left + right) / 2)
    return """
      <a href="#\(InertText.html(tie.fact.key))"><title>\(InertText.html(title))</title>\
      <path class="tie" d="M\(start) \(from)C\(middle) \(from) \(middle) \(to) \(end) \(to)"/></a>

      """
  }

  private static func party(_ name: String, x: Double, y: Double, anchor: String) -> String {
    let text = InertText.html(TerminalText.fitted(TerminalText.inert(name), width: 44))
    return """
      <circle class="party" cx="\(x)" cy="\(y)" r="5"/>
      <text x="\(anchor == "end" ? x - 12 : x + 12)" y="\(y + 4)" text-anchor="\(anchor)">\(text)</text>

      """
  }
}
