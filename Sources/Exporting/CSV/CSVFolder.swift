import Facts

/// A folder with one table a type of facts.
public struct CSVFolder {
  private var tables: [String: CSVTable] = [:]

  private let hasMark: Bool

  /// - Parameter hasMark: a byte-order mark before each table.
  public init(hasMark: Bool) { self.hasMark = hasMark }

  /// What the article adds to the files, by their names; a file's first part has the header.
  public mutating func parts(of article: ArticleRecord) -> [(file: String, bytes: [UInt8])] {
    Dictionary(grouping: article.facts, by: \.type).sorted { $0.key < $1.key }.map { type, facts in
      var bytes: [UInt8] = []
      let table = tables[type] ?? CSVTable.type(type)
      if tables.updateValue(table, forKey: type) == nil {
        bytes = CSVTable.mark(hasMark) + table.header
      }
      return (Self.file(of: type), bytes + table.rows(facts, of: article))
    }
  }

  private static func file(of type: String) -> String {
    String(type.unicodeScalars.map { $0.properties.isAlphabetic ? Character($0) : "_" }) + ".csv"
  }
}
