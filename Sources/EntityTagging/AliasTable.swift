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
    /// From a user's own list; goes before the pack.
    var isUserName: Bool
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
  /// The rows of users' lists that are bounded by days, by entry.
  private let days: [Int: DayRange]
  /// Of entries of the pack, the rows of users' lists that replace them.
  private let replacements: [Int: [Int]]

  init(_ pack: RulePack) {
    var aliases: [Alias] = []
    var bytes: [UInt8] = []
    var firsts: [Int] = []
    var countries: [String: Int] = [:]
    var days: [Int: DayRange] = [:]
    let entries = pack.names.entries
    aliases.reserveCapacity(entries.indices.reduce(0) { $0 + entries[$1].aliases.count })
    firsts.reserveCapacity(entries.count)
    // By index, since a loop over entries would copy each.
    for index in entries.indices {
      firsts.append(aliases.count)
      if let row = entries[index].userRow, !row.days.isEverlasting { days[index] = row.days }
      let number = Self.telling(entries[index]).map { country in
        if let known = countries[country] { return known }
        countries[country] = countries.count
        return countries.count - 1
      }
      let ofEntry = Alias(of: entries[index], at: index, country: number)
      let country = entries[index].country
      for alias in entries[index].aliases {
        let start = bytes.count
        bytes.append(contentsOf: alias.text.utf8)
        aliases.append(ofEntry.with(alias, country, start..<bytes.count, in: bytes))
      }
    }
    self.aliases = aliases
    self.bytes = bytes
    self.firsts = firsts
    countryCount = countries.count
    self.days = days
    replacements = pack.names.replacements
  }

  /// The country of an entry that has to do with countries.
  private static func telling(_ entry: NameEntry) -> String? {
    switch entry.kind {
    case .agency, .court, .place: entry.country ?? CountryEvidence.code(entry.id)
    default: nil
    }
  }

  subscript(_ entry: Int, _ alias: Int) -> Alias { aliases[firsts[entry] + alias] }

  /// False for a row that does not count for an article of this day, and for one of the pack that
  /// a user's row replaces.
  func counts(_ entry: Int, on day: CalendarDate?) -> Bool {
    if let day, let days = days[entry], !days.contains(day) { return false }
    return !(replacements[entry]?.contains { counts($0, on: day) } ?? false)
  }
}

extension AliasTable.Alias {
  /// What holds for all aliases of an entry; most have no codes.
  fileprivate init(of entry: NameEntry, at index: Int, country: Int?) {
    self.entry = index
    spelling = 0..<0
    kind = entry.kind
    form = .name
    isCaseSensitive = false
    allowsNoVariant = false
    maybeSmall = entry.subkind == "ministry" || entry.subkind == "office"
    hasCodes = false
    isUserName = entry.userRow != nil
    isFullOrDescriptive = false
    needsSuffix = false
    isNotStart = false
    needsCountry = false
    isDefault = false
    let isDecided = entry.country != nil && (entry.kind == .agency || entry.kind == .court)
    self.country = isDecided ? country : nil
    placeCountry = entry.kind == .place ? country : nil
  }

  /// The same with what an alias says.
  fileprivate func with(
    _ alias: NameAlias, _ country: String?, _ spelling: Range<Int>, in bytes: [UInt8]
  ) -> AliasTable.Alias {
    var own = self
    own.spelling = spelling
    own.form = alias.form
    own.isCaseSensitive = alias.isCaseSensitive
    own.allowsNoVariant = alias.form == .acronym
    own.maybeSmall = maybeSmall && bytes[spelling].contains(0x20)
    if alias.codes.isEmpty { return own }
    own.allowsNoVariant = own.allowsNoVariant || alias.codes.contains(.exactCase)
    own.hasCodes = true
    own.isFullOrDescriptive = alias.codes.contains(.full) || alias.codes.contains(.descriptive)
    own.needsSuffix = alias.codes.contains(.suffix)
    own.isNotStart = alias.codes.contains(.notStart)
    own.needsCountry = alias.codes.contains(.contextCountry)
    own.isDefault = country.map { alias.codes.contains(.defaultCountry($0)) } ?? false
    return own
  }
}
