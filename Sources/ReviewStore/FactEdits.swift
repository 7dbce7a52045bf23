import Facts

/// The fields that a reviewer sets in a fact.
public enum FactEdits {
  /// What tells which fact it is and where it stands; no edit may touch it.
  private static let fixed: Set<String> = [
    "id", "key", "type", "sentence", "span", "document", "context", "schema", "holder", "mentions",
    "rule", "cluster", "confidence",
  ]
  private static let texts: Set<String> = [
    "subtype", "status", "certainty", "polarity", "content_certainty", "name", "entity",
  ]

  /// Why these cannot be the edits of a fact; nil where they can.
  public static func problem(in edits: JSONValue) -> String? {
    guard case .object(let members) = edits, !members.isEmpty else {
      return "the edits are no object with fields to set"
    }
    for member in members {
      if fixed.contains(member.key) { return "the field `\(member.key)` cannot be edited" }
      if texts.contains(member.key), member.value.string == nil, member.value != .null {
        return "the field `\(member.key)` takes a text or null"
      }
      if member.key == "roles", let problem = problem(inRoles: member.value) { return problem }
      if member.key == "polarity", !["+", "-"].contains(member.value.string) {
        return "`polarity` is + or -"
      }
    }
    return nil
  }

  private static func problem(inRoles roles: JSONValue) -> String? {
    guard case .object(let members) = roles else { return "`roles` is no object" }
    for role in members {
      guard case .array(let fillers) = role.value else {
        return "the role `\(role.key)` is no list of fillers"
      }
      for filler in fillers {
        let words = SpanRecord(filler["span"])
        if filler["span"] != nil, words == nil {
          return "a filler of `\(role.key)` has a span without start, end and text"
        }
        if words == nil, filler["entity"]?.string == nil, filler["source_type"]?.string == nil,
          filler["fact"]?.string == nil
        {
          return "a filler of `\(role.key)` has neither words nor an entity"
        }
      }
    }
    return nil
  }

  /// The fact with the fields set, and the id that it has by its new content.
  public static func apply(
    _ edits: JSONValue?, to fact: FactRecord, identity: Identity
  ) throws(FactsError) -> FactRecord {
    guard let edits, !edits.members.isEmpty else { return fact }
    var members = fact.fields.members
    for edit in edits.members {
      set(edit.key, edit.key == "roles" ? roles(fact, edit.value) : edit.value, in: &members)
    }
    var edited = fact
    if let subtype = edits["subtype"]?.string { edited.subtype = subtype }
    edited.fields = .object(members)
    edited.id = try identity.id(of: edited)
    set("id", .string(edited.id), in: &members)
    edited.fields = .object(members)
    return edited
  }

  /// The roles of a fact with some of them replaced; an empty list takes a role away.
  private static func roles(_ fact: FactRecord, _ edits: JSONValue) -> JSONValue {
    var roles = (fact.fields["roles"] ?? .object([])).members
    for edit in edits.members { set(edit.key, edit.value, in: &roles) }
    return .object(roles.filter { !$0.value.elements.isEmpty })
  }

  private static func set(_ key: String, _ value: JSONValue, in members: inout [JSONMember]) {
    if let place = members.firstIndex(where: { $0.key == key }) {
      members[place].value = value
    } else {
      members.append(JSONMember(key, value))
    }
  }
}
