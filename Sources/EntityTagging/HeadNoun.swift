import DocumentModel

/// What the noun of a nominal tells of whom it means: "the ministry" is a ministry, "the license" a
/// license; "the company" is any company.
struct HeadNoun {
  /// True where the noun says no more than the kind.
  private let isOpen: Bool
  private let isMedia: Bool
  private let bytes: [UInt8]

  /// - Parameter words: of the nominal, in lower case.
  init(_ words: String, _ kind: MentionKind) {
    let noun = words.lastIndex(of: " ").map { words[words.index(after: $0)...] } ?? words[...]
    isOpen = kind == .company || Self.general.contains(noun)
    isMedia = Self.media.contains(noun)
    bytes = Array(noun.utf8)
  }

  func fits(_ entity: Entity) -> Bool {
    if isOpen || isMedia && entity.id.hasPrefix("media:") { return true }
    return FoldedBytes.contain(bytes, in: entity.name.lowercased().utf8)
  }

  private static let general: Set<Substring> = [
    "agency", "body", "regulator", "group", "organization", "organisation",
  ]
  private static let media: Set<Substring> = [
    "newspaper", "paper", "tabloid", "broadcaster", "magazine", "agency",
  ]
}
