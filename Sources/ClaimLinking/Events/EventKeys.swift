import RulePacks

/// The filler of a role by which facts that may tell one event find each other.
struct EventKey: Hashable {
  /// Its place among the roles that are compared.
  var role: Int
  /// What the filler belongs to in the end; itself where it belongs to nothing.
  var root: String
  /// Where facts of one subtype alone find each other: between headline and first paragraph.
  var subtype: String?
}

/// By which fillers two facts that are linked find each other.
struct EventKeys: Sendable {
  /// Of subtypes that have rules of their own.
  private var own: [String: KeyRoles] = [:]
  private let others: KeyRoles
  /// Roles by which the headline and the first paragraph are held against each other.
  let headline: Set<String>

  init(_ kind: EventRules.Kind) {
    others = KeyRoles(kind.share)
    headline = Set(kind.headline.compactMap(\.first))
    var named = Set(kind.own.keys)
    for (head, partners) in kind.partners { named.formUnion([head] + partners.keys) }
    for subtype in named { own[subtype] = KeyRoles(Self.shares(of: subtype, kind)) }
  }

  /// True where the filler of a role may link a fact to another.
  func have(_ role: String, _ value: EventValue, of subtype: String) -> Bool {
    (own[subtype] ?? others).have(role, value)
  }

  private static func shares(of subtype: String, _ kind: EventRules.Kind) -> [EventRules.Share] {
    var shares = kind.own[subtype] ?? kind.share
    for (head, partners) in kind.partners {
      for (other, partner) in partners where head == subtype || other == subtype {
        shares += partner.share
      }
    }
    return shares
  }
}

/// Roles of which two facts that are linked have a filler in common.
private struct KeyRoles: Sendable {
  /// Enough by themselves, unless the filler is common to many events.
  private let alone: Set<String>
  /// The first of several that must be shared.
  private let joint: Set<String>

  init(_ shares: [EventRules.Share]) {
    alone = Set(shares.filter { $0.count == 1 }.compactMap(\.first))
    joint = Set(shares.filter { $0.count > 1 }.compactMap(\.first))
  }

  func have(_ role: String, _ value: EventValue) -> Bool {
    alone.contains(role) && !value.isCommon || joint.contains(role)
  }
}
