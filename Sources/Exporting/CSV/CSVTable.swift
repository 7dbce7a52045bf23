import DocumentModel
import Facts

/// A table of facts with a fixed order of columns.
public struct CSVTable: Sendable {
  let columns: [CSVColumn]

  /// All facts, with the columns that every fact has.
  public static let all = CSVTable(
    columns: article + words + [
      .text("roles") { fact, _ in allRoles(fact) }
    ] + numbers + identity)

  /// The columns of one type; `other` holds as JSON what has no column of its own.
  public static func type(_ type: String) -> CSVTable {
    let roles = roleNames[type] ?? []
    let own = ownColumns[type] ?? []
    let known = Set(own.map(\.field)).union(["status"])
    let others = [
      CSVColumn.text("other_roles") { fact, _ in
        let others = fact.roles.filter { !roles.contains($0.key) }
        return others.isEmpty ? "" : JSONValue.object(others).compact
      },
      CSVColumn.text("other") { fact, _ in
        let others = fact.ownFields.filter { !known.contains($0.key) }
        return others.isEmpty ? "" : JSONValue.object(others).compact
      },
    ]
    return CSVTable(
      columns: article + words + roles.flatMap(CSVColumn.role) + own.map(\.column) + others
        + identity)
  }

  /// The byte-order mark of UTF-8, or nothing.
  public static func mark(_ isWanted: Bool) -> [UInt8] { isWanted ? [0xEF, 0xBB, 0xBF] : [] }

  public var header: [UInt8] { CSVCell.row(columns.map(\.name)) }

  /// The facts as lines.
  func rows(_ facts: some Sequence<FactRecord>, of article: ArticleRecord) -> [UInt8] {
    facts.reduce(into: []) { bytes, fact in
      bytes += CSVCell.row(columns.map { $0.cell(fact, article) })
    }
  }

  public func rows(of article: ArticleRecord) -> [UInt8] { rows(article.facts, of: article) }

  /// `role: name; name | role: name`.
  private static func allRoles(_ fact: FactRecord) -> String {
    fact.roles.map { role in
      "\(role.key): \(CSVColumn.joined(role.value.elements.map(\.shownName)))"
    }.joined(separator: " | ")
  }
}
