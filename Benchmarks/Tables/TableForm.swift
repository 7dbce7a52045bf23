import Facts

/// How tables are printed.
enum TableForm: Sendable {
  case text
  /// As docs/performance.md has them.
  case markdown
  case json

  func string(_ tables: [Table]) -> String {
    switch self {
    case .text: return tables.map(Self.text).joined(separator: "\n\n")
    case .markdown: return tables.map(Self.markdown).joined(separator: "\n\n")
    case .json: return Self.json(tables)
    }
  }

  private static func text(_ table: Table) -> String {
    let cells = [table.columns] + table.rows.map { [$0.name] + $0.figures.map { $0?.text ?? "-" } }
    let widths = table.columns.indices.map { column in
      cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let lines = cells.map { row in
      row.enumerated().map { column, cell in
        let pad = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + pad : pad + cell
      }.joined(separator: "  ")
    }
    return ([table.title] + lines + table.notes).joined(separator: "\n")
  }

  private static func markdown(_ table: Table) -> String {
    let rule = table.columns.indices.map { $0 == 0 ? "---" : "---:" }
    let rows = table.rows.map { [$0.name] + $0.figures.map { $0?.text ?? "–" } }
    let lines = ([table.columns, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    let notes = table.notes.isEmpty ? [] : [""] + table.notes
    return (["**\(table.title)**", ""] + lines + notes).joined(separator: "\n")
  }

  /// `{TABLE: [{"name", COLUMN: number}]}`; what was not measured is null.
  private static func json(_ tables: [Table]) -> String {
    var json = JSONBuffer(indent: 2)
    json.beginObject()
    for table in tables {
      json.key(named: table.name)
      json.beginArray()
      for row in table.rows {
        json.beginObject(inline: true)
        json.field("name", row.name)
        for (column, figure) in zip(table.columns.dropFirst(), row.figures) {
          json.key(named: column)
          json.raw(figure.map { "\($0.value)" } ?? "null")
        }
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
