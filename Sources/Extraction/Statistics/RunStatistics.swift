import Facts
import RuleMatching
import RulePacks

/// What the rules did in a run, as a table or as JSON.
public struct RunStatistics: Sendable {
  /// A rule with its counts.
  public struct Row: Sendable {
    public var rule: String
    public var layer: String
    public var place: String
    public var count: RuleTally.Count
  }

  public let articles: Int
  /// In the order of the pack.
  public let rows: [Row]

  public init(_ tally: RunTally, _ pack: RulePack) {
    articles = tally.articles
    rows = zip(pack.rules, tally.counts).map { rule, count in
      Row(
        rule: rule.id, layer: rule.layer.rawValue, place: "\(rule.file):\(rule.line)", count: count)
    }
  }

  /// Rules that gave nothing, in the order of the pack.
  public var neverFired: [String] { rows.filter { $0.count.fired == 0 }.map(\.rule) }

  public var json: [UInt8] {
    var json = JSONBuffer(indent: 2)
    json.beginObject()
    json.field("articles", articles)
    json.key("rules")
    json.beginArray()
    for row in rows { write(row, to: &json) }
    json.endArray()
    json.key("never_fired")
    json.beginArray()
    for rule in neverFired { json.string(rule) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// Writes the JSON to a file, which appears under its name only when it is whole.
  ///
  /// - Throws: where it cannot be written, as an error line.
  public func write(to path: String) throws {
    try WholeFile.write(json, to: path)
  }

  private func write(_ row: Row, to json: inout JSONBuffer) {
    json.beginObject(inline: true)
    json.field("rule", row.rule)
    json.field("layer", row.layer)
    json.field("place", row.place)
    json.field("triggered", row.count.triggered)
    json.field("tried", row.count.tried)
    json.field("matched", row.count.matched)
    json.field("vetoed", row.count.vetoed)
    json.field("lost", row.count.lost)
    json.field("fired", row.count.fired)
    json.field("microseconds", Self.microseconds(row.count.time))
    json.endObject()
  }

  /// The rules that took most time first.
  public var table: String {
    let width = max(4, rows.map(\.rule.count).max() ?? 0)
    let names = ["triggered", "tried", "matched", "vetoed", "lost", "fired", "ms"]
    var text = Self.line("rule", names, width)
    let busy = rows.filter { $0.count.tried > 0 }.sorted {
      ($1.count.time, $0.rule) < ($0.count.time, $1.rule)
    }
    for row in busy {
      let count = row.count
      let tenths = Self.microseconds(count.time) / 100
      let cells = [
        count.triggered, count.tried, count.matched, count.vetoed, count.lost, count.fired,
      ]
      text += Self.line(
        row.rule, cells.map(String.init) + ["\(tenths / 10).\(tenths % 10)"], width)
    }
    let silent = neverFired
    text += "never fired in this run: \(silent.count) of \(rows.count) rules\n"
    for rule in silent { text += "  \(rule)\n" }
    return text
  }

  private static func line(_ name: String, _ cells: [String], _ width: Int) -> String {
    let padded = name + String(repeating: " ", count: width - name.count)
    let columns = cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }
    return padded + columns.joined() + "\n"
  }

  private static func microseconds(_ time: Duration) -> Int {
    Int(time.components.seconds) * 1_000_000
      + Int(time.components.attoseconds / 1_000_000_000_000)
  }
}
