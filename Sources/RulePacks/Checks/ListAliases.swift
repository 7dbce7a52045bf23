import DocumentModel

/// Names of lists that mean two things and say nothing of how to tell them apart.
struct ListAliases {
  private let pack: RulePack

  init(_ pack: RulePack) { self.pack = pack }

  private struct Place {
    var entry: NameEntry
    var alias: NameAlias
  }

  func diagnostics() -> [RuleDiagnostic] {
    var first: [String: [Place]] = [:]
    var found: [RuleDiagnostic] = []
    for entry in pack.names.entries {
      for alias in entry.aliases where !alias.codes.contains(.never) {
        let place = Place(entry: entry, alias: alias)
        let others = first[alias.text] ?? []
        if let other = others.first(where: { !isToldApart($0, place) }) {
          found.append(diagnostic(place, other))
        }
        first[alias.text, default: []].append(place)
      }
    }
    return found
  }

  /// By a context code of either, or by the country that the article is about.
  private func isToldApart(_ one: Place, _ other: Place) -> Bool {
    let codes = one.alias.codes + other.alias.codes
    if codes.contains(where: { $0 != .exactCase }) { return true }
    guard one.entry.kind == other.entry.kind else {
      // A place that is also a body is the body.
      return one.entry.kind == .place || other.entry.kind == .place
    }
    let countries = (one.entry.country, other.entry.country)
    return countries.0 != nil && countries.1 != nil && countries.0 != countries.1
  }

  private func diagnostic(_ place: Place, _ other: Place) -> RuleDiagnostic {
    let file = other.entry.listFile
    let what = place.entry.kind == other.entry.kind ? "a second" : "never read as a"
    let table = pack.tables[String(place.entry.listFile.dropFirst("lists/".count))]
    let line = table?.source.text(ofLine: place.entry.line) ?? ""
    return RuleDiagnostic(
      file: place.entry.listFile, line: place.entry.line,
      column: Self.column(place.alias.text, line),
      severity: .warning,
      message: "'\(place.alias.text)' is \(what) \(place.entry.kind.rawValue): \(file):"
        + "\(other.entry.line) has the same name ('\(other.entry.id)')",
      advice: "join the rows, or give one a code in 'ambiguous'", sourceLine: line)
  }

  private static func column(_ alias: String, _ line: String) -> Int {
    var column = 1
    for cell in line.split(separator: "\t", omittingEmptySubsequences: false) {
      for part in cell.split(separator: "|", omittingEmptySubsequences: false) {
        if part == alias { return column }
        column += part.unicodeScalars.count + 1
      }
    }
    return 1
  }
}
