import DocumentModel

/// The kinds that lists give, and what they are in the output.
enum NameKind {
  private static let agencies = [
    "government", "executive", "office", "ministry", "agency", "regulator", "centralbank",
    "interagency", "legislature", "commission", "audit", "statistics", "intelligence", "military",
    "prosecutor", "tribunal", "police", "igo", "forum", "regime", "embassy", "bank", "fund",
  ]
  private static let organizations = [
    "organization", "association", "thinktank", "union", "research", "party", "group", "media",
    "university", "ngo",
  ]
  private static let laws = ["law", "bill", "directive", "regulation"]
  private static let instruments = [
    "instrument", "rule", "order", "licence", "programme", "trade_remedy", "tariff", "status",
    "schedule", "gazette", "quota", "sanctions", "report", "preference", "settlement",
    "proceeding", "tax", "guidance", "agreement",
  ]
  private static let places = ["place", "country", "state", "city", "region"]
  private static let others = ["court", "company", "list", "product", "person"]

  private static let kinds: [String: MentionKind] = {
    var result: [String: MentionKind] = [:]
    for name in agencies { result[name] = .agency }
    for name in organizations { result[name] = .organization }
    for name in laws { result[name] = .law }
    for name in instruments { result[name] = .instrument }
    for name in places { result[name] = .place }
    for name in others { result[name] = MentionKind(rawValue: name) }
    return result
  }()

  /// The kind of a word of a `kind` column.
  static func kind(of word: String) -> MentionKind? { kinds[word] }

  /// All words, sorted.
  static let words = kinds.keys.sorted()
}
