/// Which schema of FollowTheMoney a party of ours has.
enum PartySchema {
  /// Nil for what is no legal entity: groups, places, instruments, products.
  static func of(kind: String?) -> String? {
    switch kind {
    case "company": "Company"
    case "organization": "Organization"
    case "agency", "court": "PublicBody"
    case "person": "Person"
    default: nil
    }
  }
}
