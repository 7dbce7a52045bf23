/// Where a list of names has what: column indices, in the order in which they are asked.
struct NameColumns {
  let id: [Int]
  let name: [Int]
  let kind: [Int]
  let country: [Int]
  let parent: [Int]
  let sector: [Int]
  let ambiguous: [Int]
  let acronyms: [Int]
  let aliases: [Int]
  let demonyms: [Int]
  let capital: [Int]
  /// Keys of `external` with their columns.
  let external: [(key: String, columns: [Int])]

  /// All columns that a list of names may have.
  static let known = [
    "id", "alpha2", "alpha3", "numeric", "name", "canonical", "kind", "country", "jurisdiction",
    "aliases", "acronym", "demonyms", "capital_metonym", "sector", "ticker", "parent",
    "administered_by", "ambiguous", "valid_from", "valid_to",
  ]

  /// Columns that may hold the name, in the order in which they are asked.
  static let ofNames = ["name", "canonical"]

  /// The same for ids.
  static let ofIDs = ["id", "alpha2"]

  init(_ table: ListTable) {
    func find(_ names: String...) -> [Int] { names.compactMap { table.index(of: $0) } }
    id = Self.ofIDs.compactMap { table.index(of: $0) }
    name = Self.ofNames.compactMap { table.index(of: $0) }
    kind = find("kind")
    country = find("country", "jurisdiction", "alpha2")
    parent = find("parent", "administered_by")
    sector = find("sector")
    ambiguous = find("ambiguous")
    acronyms = find("acronym")
    aliases = find("aliases")
    demonyms = find("demonyms")
    capital = find("capital_metonym")
    external = [
      ("iso3166", find("alpha2")), ("iso3166_alpha3", find("alpha3")), ("ticker", find("ticker")),
    ]
  }
}
