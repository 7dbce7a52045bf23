/// Widths of the columns of a table that must not be wider than a terminal.
struct TableLayout {
  /// Scalars between two columns.
  static let gap = 2
  /// A column is not made narrower than this for the sake of others.
  private static let narrowest = 6

  let widths: [Int]

  /// As wide as the cells need; where that is too much, the widest columns give way.
  /// - Parameter limits: the greatest width of each column.
  init(rows: [[String]], limits: [Int], width: Int) {
    var widths = [Int](repeating: 0, count: limits.count)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], min(cell.unicodeScalars.count, limits[column]))
      }
    }
    let used = widths.count { $0 > 0 }
    let available = max(width - Self.gap * max(0, used - 1), 0)
    var total = widths.reduce(0, +)
    while total > available, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
      total -= 1
    }
    self.widths = widths
  }

  /// The cells cut and filled up; columns that are empty everywhere are left out.
  func cells(_ row: [String]) -> [String] {
    zip(row, widths).filter { $0.1 > 0 }
      .map { cell, width in TerminalText.padded(cell, width: width) }
  }
}
