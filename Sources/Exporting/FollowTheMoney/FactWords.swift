import Facts

/// Facts in the words and classes of FollowTheMoney.
enum FactWords {
  /// Measures against a named party that a list of sanctions would hold.
  static let sanctions: Set<String> = [
    "entity_listing", "sanctions_designation", "sanctions_package", "import_detention",
    "export_ban", "import_ban", "investment_block", "license_denial", "license_revocation",
  ]

  /// The measure is there; not planned, threatened, delayed or ended.
  static func isDone(_ fact: FactRecord) -> Bool {
    ["announced", "adopted", "in_effect"].contains(fact.text("status"))
  }

  /// There is a case, however it may end.
  static func isCourtCase(_ fact: FactRecord) -> Bool {
    !["planned", "threatened", "rumoured", "unknown"].contains(fact.text("status") ?? "unknown")
  }

  /// A claim, as what it is.
  static func claim(_ fact: FactRecord) -> String {
    let source = names(fact.role("source"))
    let content = names(fact.role("content"))
    let sure = fact.text("content_certainty") == "unknown" ? " (not established)" : ""
    return "\(plain(fact.subtype))\(sure), claimed by \(source.isEmpty ? "nobody named" : source)"
      + (content.isEmpty ? "" : ": \(content)")
  }

  /// A fact that the article does not assert.
  static func open(_ fact: FactRecord, attribution: String?) -> String {
    var parts = ["\(plain(fact.subtype)), not asserted as done"]
    if let status = fact.text("status") { parts.append("status: \(plain(status))") }
    parts.append("certainty: \(fact.text("certainty") ?? "unknown")")
    if fact.text("polarity") == "-" { parts.append("said not to be so") }
    if let attribution { parts.append("according to \(attribution)") }
    return parts.joined(separator: "; ")
  }

  static func title(_ fact: FactRecord) -> String { "\(plain(fact.subtype)): \(fact.span.text)" }

  static func names(_ fillers: [JSONValue]) -> String {
    fillers.compactMap { filler in
      filler["name"]?.string ?? filler["span"]?["text"]?.string
        ?? filler["source_type"]?.string.map(plain)
    }.joined(separator: "; ")
  }

  static func plain(_ name: String) -> String {
    name.split(separator: "_").joined(separator: " ")
  }

  /// A day, month or year of the measure; FollowTheMoney knows no weeks and quarters.
  static func date(_ name: String, of fact: FactRecord) -> String? {
    guard let iso = fact.field(["dates", name, "iso"])?.string else { return nil }
    return iso.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D } ? iso : nil
  }

  /// A country code as FollowTheMoney has it; nil for `INT`.
  static func country(_ code: String?) -> String? {
    code.flatMap { $0.utf8.count == 2 ? $0.lowercased() : nil }
  }

  /// The owner of a company may be any party; what is owned must be a company.
  static func link(
    _ subtype: String, _ subject: (id: String, schema: String),
    _ object: (id: String, schema: String), id: String
  ) -> Thing {
    let (owner, asset) = subtype == "subsidiary_of" ? (object, subject) : (subject, object)
    if ["subsidiary_of", "owner_of", "acquired"].contains(subtype), asset.schema == "Company" {
      var link = Thing("Ownership", id: id)
      link.add("owner", owner.id)
      link.add("asset", asset.id)
      link.add("role", plain(subtype))
      return link
    }
    var link = Thing("UnknownLink", id: id)
    link.add("subject", subject.id)
    link.add("object", object.id)
    link.add("role", plain(subtype))
    return link
  }
}
