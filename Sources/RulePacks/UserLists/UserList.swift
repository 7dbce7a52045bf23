import DocumentModel

/// Names that a user adds to those of the pack.
public struct UserList: Sendable {
  /// In the order of the rows.
  public let entries: [NameEntry]
  /// Rows that are left out, and why, by their places.
  public let diagnostics: [RuleDiagnostic]
  /// As its entries call it: the name of the file.
  let name: String
  /// True where rows may have ids of the pack.
  let givesIDs: Bool
  /// True where a column holds other ways of writing a name.
  let givesOtherNames: Bool

  /// Reads a list; broken rows are reported and left out.
  ///
  /// - Throws: where the file is no such list.
  public init(_ file: UserListFile) throws(UnusableUserList) {
    if let fault = EncodingFault(file.bytes) {
      throw UnusableUserList(
        "\(file.path):\(fault.line):\(fault.column): not UTF-8; save the list as UTF-8")
    }
    var faults: [RuleDiagnostic] = []
    guard let table = ListTable(headerOf: file.bytes, file: file.path, reporting: &faults) else {
      throw UnusableUserList(faults)
    }
    let header = UserListHeader(table)
    guard header.faults.isEmpty else { throw UnusableUserList(header.faults) }
    var reader = UserListReader(table, name: file.name, label: file.label)
    name = file.name
    var entries: [NameEntry] = []
    table.forEachRow(reporting: &faults) { row in
      if let entry = reader.entry(row) { entries.append(entry) }
    }
    self.entries = entries
    diagnostics = (faults + reader.diagnostics).sorted()
    givesIDs = header.givesIDs
    givesOtherNames = header.givesOtherNames
  }
}

extension RulePack {
  /// Adds a user's own list, whose names go before those of the pack.
  public mutating func add(_ list: UserList) {
    let first = names.entries.count
    names.add(list)
    index.add(names, from: first, vocabulary: &vocabulary)
  }
}

extension NameEntry {
  /// Takes what a user's row leaves open from the pack's row with the same id.
  mutating func complete(from base: NameEntry, keepsAliases: Bool) {
    if subkind == nil {
      kind = base.kind
      subkind = base.subkind
    }
    country = country ?? base.country
    parent = parent ?? base.parent
    sector = sector ?? base.sector
    let known = Set(external.map(\.key))
    external += base.external.filter { !known.contains($0.key) }
    external.sort { $0.key < $1.key }
    if keepsAliases {
      let own = Set(aliases.map(\.text))
      aliases += base.aliases.filter { !own.contains($0.text) }
    }
  }
}
