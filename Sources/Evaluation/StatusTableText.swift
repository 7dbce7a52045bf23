/// The table of statuses for people: a row for each expected, a column for each given.
public struct StatusTableText: Sendable {
  private let table: StatusTable

  public init(_ table: StatusTable) { self.table = table }

  public var text: String {
    let columns = table.columns
    let names = table.rows.map { $0 ?? "(extra)" }
    let width = (names.map(\.unicodeScalars.count).max() ?? 0) + 2
    let heads = columns.map { $0 ?? "(missed)" }
    var text = "status: expected below, given across\n"
    text += EvaluationText.padded("", width) + heads.map { "  " + $0 }.joined() + "\n"
    for row in table.rows {
      text += EvaluationText.padded(row ?? "(extra)", width)
      for (column, head) in zip(columns, heads) {
        let count = table.count(row, column)
        text += EvaluationText.aligned(
          count == 0 ? "." : String(count), head.unicodeScalars.count + 2)
      }
      text += "\n"
    }
    return text
  }
}
