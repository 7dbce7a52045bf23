/// The header of a user's own list, checked.
struct UserListHeader {
  /// A header with faults would give rows another meaning than was meant.
  private(set) var faults: [RuleDiagnostic] = []
  /// True where a column holds other ways of writing a name.
  let givesOtherNames: Bool
  /// True where a column holds ids.
  let givesIDs: Bool

  private static let known = NameColumns.known + ["watch"]

  init(_ table: ListTable) {
    givesOtherNames = ["aliases", "acronym", "demonyms", "capital_metonym"].contains {
      table.index(of: $0) != nil
    }
    givesIDs = NameColumns.ofIDs.contains { table.index(of: $0) != nil }
    let line = table.headerLine
    guard NameColumns.ofNames.contains(where: { table.index(of: $0) != nil }) else {
      faults = [
        table.source.diagnostic(
          "the first row has no column 'name'",
          advice: "begin with a row of column names, with tabs between them: name, kind, aliases …",
          line: line, column: 1)
      ]
      return
    }
    var column = 1
    for name in table.columns {
      if !Self.known.contains(name), !name.hasPrefix("_") {
        let guess = suggestion(for: name, among: Self.known)
        let advice = guess.hasPrefix("did you mean") ? guess + " If it is your own, " : ""
        faults.append(
          table.source.diagnostic(
            "a list of names has no column '\(name)'", advice: advice + "call it '_\(name)'",
            line: line, column: column))
      }
      column += name.unicodeScalars.count + 1
    }
  }
}
