import DocumentModel
import RulePacks

/// What finding names needs of each alias of the lists, side by side and without references.
struct AliasTable: Sendable {
  struct Alias: Sendable {
    var entry: Int
    /// UTF-8 in `AliasTable.bytes`.
    var spelling: Range<Int>
    var kind: MentionKind
    var form: MentionForm
    var isCaseSensitive: Bool
    /// Acronyms, and aliases that are to be written as the list has them.
    var allowsNoVariant: Bool
    /// "commerce ministry": a body that is often written small.
    var maybeSmall: Bool
    /// False where the sentence decides nothing.
    var hasCodes: Bool
    var isFullOrDescriptive: Bool
    var needsSuffix: Bool
    /// Not as the first word of a sentence by itself.
    var isNotStart: Bool
    /// The country has to be known from the article.
    var needsCountry: Bool
    /// Taken for that of its country where the article says nothing of countries.
    var isDefault: Bool
    /// Number of the country that decides among namesakes (agencies and courts); nil for none.
    var country: Int?
    /// Number of the country that a place is or lies in.
    var placeCountry: Int?
  }

  let aliases: [Alias]
  let bytes: [UInt8]
  /// First alias of each entry.
  let firsts: [Int]
  let countryCount: Int

  init(_ pack: RulePack) {
    var aliases: [Alias] = []
    var bytes: [UInt8] = []
    var firsts: [Int] = []
    var countries: [String: Int] = [:]
    for (index, entry) in pack.names.entries.enumerated() {
      firsts.append(aliases.count)
      let number = (entry.country ?? CountryEvidence.code(entry.id)).map { country in
        if let known = countries[country] { return known }
        countries[country] = countries.count
        return countries.count - 1
      }
      for alias in entry.aliases {
        let start = bytes.count
        bytes.append(contentsOf: alias.text.utf8)
        let spelling = start..<bytes.count
        aliases.append(
          Alias(entry, index, alias, spelling, hasSpace: bytes[spelling].contains(0x20), number))
      }
    }
    self.aliases = aliases
    self.bytes = bytes
    self.firsts = firsts
    countryCount = countries.count
  }

  subscript(_ entry: Int, _ alias: Int) -> Alias { aliases[firsts[entry] + alias] }
}

extension AliasTable.Alias {
  fileprivate init(
    _ entry: NameEntry, _ index: Int, _ alias: NameAlias, _ spelling: Range<Int>, hasSpace: Bool,
    _ country: Int?
  ) {
    self.entry = index
    self.spelling = spelling
    kind = entry.kind
    form = alias.form
    isCaseSensitive = alias.isCaseSensitive
    allowsNoVariant = alias.form == .acronym || alias.codes.contains(.exactCase)
    maybeSmall = ["ministry", "office"].contains(entry.subkind) && hasSpace
    hasCodes = !alias.codes.isEmpty
    isFullOrDescriptive = alias.codes.contains(.full) || alias.codes.contains(.descriptive)
    needsSuffix = alias.codes.contains(.suffix)
    isNotStart = alias.codes.contains(.notStart)
    needsCountry = alias.codes.contains(.contextCountry)
    isDefault = entry.country.map { alias.codes.contains(.defaultCountry($0)) } ?? false
    let isDecided = entry.country != nil && (entry.kind == .agency || entry.kind == .court)
    self.country = isDecided ? country : nil
    placeCountry = entry.kind == .place ? country : nil
  }
}
