import Facts

/// Finds the fields in which two facts differ, apart from those that say nothing of the content.
enum FieldDeltas {
  /// Not content: identity and place, and what the contract leaves out of the identity.
  private static let ignored: Set<String> = [
    "id", "key", "type", "sentence", "span", "roles", "holder", "confidence", "cluster", "rule",
    "due", "mentions",
  ]
  private static let answerLinks: Set<String> = ["responds_to", "answered_by"]

  static func between(_ before: FactRecord, _ after: FactRecord) -> [FieldDelta] {
    var deltas: [FieldDelta] = []
    if before.span.text != after.span.text {
      deltas.append(
        FieldDelta(
          path: "span", from: .string(before.span.text), to: .string(after.span.text)))
    }
    for name in names(before.fields, after.fields) where !ignored.contains(name) {
      append(name, before.fields[name], after.fields[name], to: &deltas)
    }
    let (old, new) = (before.fields["roles"] ?? .null, after.fields["roles"] ?? .null)
    for role in names(old, new) where !answerLinks.contains(role) {
      let (from, to) = (fillers(old[role]), fillers(new[role]))
      guard Set(from.map(\.content)) != Set(to.map(\.content)) else { continue }
      deltas.append(FieldDelta(path: "roles." + role, from: list(from), to: list(to)))
    }
    let (from, to) = (holder(before), holder(after))
    if from != to {
      deltas.append(FieldDelta(path: "holder", from: .string(from), to: .string(to)))
    }
    return deltas
  }

  /// Subtype and roles as far as they make the id.
  static func content(of fact: FactRecord) -> [String] {
    var texts: [String] = []
    for role in (fact.fields["roles"] ?? .null).members where !answerLinks.contains(role.key) {
      for filler in fillers(role.value) { texts.append("\(role.key)=\(filler.content)") }
    }
    return [fact.subtype] + texts.sorted()
  }

  private static func append(
    _ path: String, _ from: JSONValue?, _ to: JSONValue?, to deltas: inout [FieldDelta]
  ) {
    guard from != to else { return }
    if case .object? = from, case .object? = to, let from, let to {
      for name in names(from, to) { append("\(path).\(name)", from[name], to[name], to: &deltas) }
    } else {
      deltas.append(FieldDelta(path: path, from: from, to: to))
    }
  }

  /// The keys of the second object, then those that only the first has.
  private static func names(_ first: JSONValue, _ second: JSONValue) -> [String] {
    let later = second.members.map(\.key)
    let known = Set(later)
    return later + first.members.map(\.key).filter { !known.contains($0) }
  }

  // MARK: Roles

  /// A filler: what tells it apart, and how a person reads it.
  private struct FillerText {
    var content: String
    var shown: String
  }

  private static func fillers(_ role: JSONValue?) -> [FillerText] {
    (role ?? .null).elements.map { filler in
      let words = filler["span"]?["text"]?.string
      let other = filler["fact"]?.string ?? filler["source_type"]?.string
      let entity = filler["entity"]?.string
      return FillerText(
        content: entity ?? words ?? other ?? "",
        shown: filler["name"]?.string ?? words ?? entity ?? other ?? "")
    }
  }

  private static func list(_ fillers: [FillerText]) -> JSONValue? {
    fillers.isEmpty ? nil : .array(fillers.map { .string($0.shown) })
  }

  /// Which claim holds a fact follows from keys; only "author or claim" is content.
  private static func holder(_ fact: FactRecord) -> String {
    fact.fields["holder"]?["fact"] == nil ? "author" : "claim"
  }
}
