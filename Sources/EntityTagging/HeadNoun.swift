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
    let noun = words.split(separator: " ").last
    isOpen = kind == .company || noun.map(Self.general.contains) ?? true
    isMedia = noun.map(Self.media.contains) ?? false
    bytes = noun.map { Array($0.utf8) } ?? []
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

/// Looks for words among bytes, which is much faster than among characters.
enum FoldedBytes {
  /// True where `text` holds `words`, in the same case.
  static func contain(_ words: [UInt8], in text: some Collection<UInt8>) -> Bool {
    guard let first = words.first else { return true }
    var rest = text[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: words) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Bytes with the letters A to Z in lower case.
  static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }
}
