/// A row of the tables of a page: words of an article, and what comes out.
struct PageRow: Sendable, CustomStringConvertible {
  var words: String
  var result: String

  var description: String { words }

  /// The rows of all tables with two columns, without their heads.
  static func all(of path: String) -> [PageRow] {
    let page = (try? Repository.text(path)) ?? ""
    return page.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map(trimmed)
      guard line.hasPrefix("| "), cells.count == 2, cells[0] != "words" else { return nil }
      return PageRow(words: cells[0], result: cells[1])
    }
  }

  private static func trimmed(_ cell: Substring) -> String {
    var text = cell
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
