import Facts

/// What the writers ask of a fact.
extension FactRecord {
  /// A field of the fact's own that is a text.
  func text(_ name: String) -> String? { fields[name]?.string }

  /// The field at a path: `value`, `amount`.
  func field(_ path: [String]) -> JSONValue? {
    var value: JSONValue? = fields
    for name in path { value = value?[name] }
    return value == .null ? nil : value
  }

  /// Key of the claim that holds the fact; nil where the author does.
  var holderKey: String? { fields["holder"]?["fact"]?.string }

  /// The article itself says so, is sure, and does not say that it is not so.
  var isAsserted: Bool {
    holderKey == nil && text("certainty") == "certain" && text("polarity") == "+"
  }

  var roles: [JSONMember] { fields["roles"]?.members ?? [] }

  /// Members that every fact has.
  static let commonMembers: Set<String> = [
    "id", "key", "type", "subtype", "sentence", "span", "roles", "certainty", "polarity", "holder",
    "confidence", "cluster", "rule",
  ]

  /// What the fact has beyond them.
  var ownFields: [JSONMember] { fields.members.filter { !Self.commonMembers.contains($0.key) } }
}

extension JSONValue {
  /// Of a filler: what a person calls it.
  var shownName: String? {
    self["name"]?.string ?? self["span"]?["text"]?.string ?? self["fact"]?.string
      ?? self["source_type"]?.string
  }

  /// Of a filler: its entity, or the fact that it is.
  var reference: String? { self["entity"]?.string ?? self["fact"]?.string }

  /// Text as it is, numbers by their digits, the rest as JSON.
  var plainText: String {
    switch self {
    case .string(let text): text
    case .number(let digits): digits
    case .bool(let flag): flag ? "true" : "false"
    case .null: ""
    case .array, .object: compact
    }
  }
}
