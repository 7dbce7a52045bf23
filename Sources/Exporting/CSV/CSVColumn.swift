import DocumentModel
import Facts

/// A column of a table of facts: its name and the cell of a fact.
struct CSVColumn: Sendable {
  let name: String
  let cell: @Sendable (FactRecord, ArticleRecord) -> String

  /// What is said of the fact or its article.
  static func text(
    _ name: String, _ text: @escaping @Sendable (FactRecord, ArticleRecord) -> String?
  ) -> CSVColumn {
    CSVColumn(name: name) { fact, article in CSVColumn.cell(text(fact, article) ?? "") }
  }

  /// A field of the fact's own, by its path; numbers stay numbers.
  static func field(_ name: String, at path: [String]) -> CSVColumn {
    CSVColumn(name: name) { fact, _ in
      CSVCell.number(plain(fact.field(path)?.plainText ?? ""))
    }
  }

  /// The first of some fields that is there.
  static func first(_ name: String, of paths: [[String]]) -> CSVColumn {
    CSVColumn(name: name) { fact, _ in
      CSVCell.number(plain(paths.lazy.compactMap { fact.field($0) }.first?.plainText ?? ""))
    }
  }

  /// A role: names, and beside it the ids of entities or the keys of facts.
  static func role(_ name: String) -> [CSVColumn] {
    [
      text(name) { fact, _ in joined(fact.role(name).map(\.shownName)) },
      text(name + "_id") { fact, _ in joined(fact.role(name).map(\.reference)) },
    ]
  }

  /// One place for each filler, so that names and ids stay side by side; nothing where all lack it.
  static func joined(_ texts: [String?]) -> String {
    if texts.allSatisfy({ $0 == nil }) { return "" }
    return texts.map { $0 ?? "" }.joined(separator: "; ")
  }

  /// One line, inert.
  private static func cell(_ text: String) -> String { CSVCell.text(plain(text)) }

  /// Line breaks and tabs become spaces before anything else is looked at.
  private static func plain(_ text: String) -> String { InertText.text(text) }
}
