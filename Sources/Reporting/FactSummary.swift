import Facts

/// A fact in a few short texts, safe for a terminal.
struct FactSummary {
  var subtype: String
  /// Who says, acts, pays or stands first in the relation.
  var who: String
  /// What is said or done, to whom, for what.
  var what: String
  /// Status, value, doubt.
  var state: String
  /// The words that carry the fact.
  var words: String

  /// Who, what and in which state, in one line.
  var line: String { [who, what, state].filter { !$0.isEmpty }.joined(separator: " · ") }

  init(_ fact: FactRecord) {
    subtype = TerminalText.inert(ValueText.readable(fact.subtype))
    words = TerminalText.inert(fact.span.text)
    if fact.type == "entity" {
      let count = fact.fields["mentions"]?.elements.count ?? 0
      who = fact.fields["name"]?.string ?? ""
      let watch = fact.fields["external"]?["watch_list"]?.string.map { "watch list \($0)" }
      what = [fact.fields["country"]?.string, watch].compactMap(\.self).joined(separator: ", ")
      state = count == 1 ? "1 mention" : "\(count) mentions"
    } else {
      let roles = FactSummary.roles[fact.type] ?? (who: [], what: [])
      who = FactSummary.fillers(of: fact, first: roles.who)
      what = FactSummary.fillers(of: fact, first: roles.what)
      state = FactSummary.state(of: fact)
    }
    who = TerminalText.inert(who)
    what = TerminalText.inert(what)
    state = TerminalText.inert(state)
  }

  /// For each type the roles of the two columns, best first.
  private static let roles: [String: (who: [String], what: [String])] = [
    "claim": (["source"], ["content", "target", "about"]),
    "action": (["actor"], ["target", "destination", "instrument", "product", "beneficiary"]),
    "money": (["payer", "subject"], ["payee", "purpose", "product", "about", "related_action"]),
    "measure": (["subject", "of"], ["of", "product", "compare_to"]),
    "duration": (["bounds", "actor"], ["anchor"]),
    "proceeding": (["prosecutor", "plaintiff", "court"], ["defendant", "charge", "venue"]),
    "relation": (["subject"], ["object", "product", "place"]),
  ]

  private static func fillers(of fact: FactRecord, first names: [String]) -> String {
    for name in names {
      let texts = fact.role(name).map(text).filter { !$0.isEmpty }
      if !texts.isEmpty { return texts.joined(separator: ", ") }
    }
    return ""
  }

  private static func text(_ filler: JSONValue) -> String {
    filler["name"]?.string ?? filler["span"]?["text"]?.string
      ?? filler["source_type"]?.string.map(ValueText.readable) ?? ""
  }

  private static func state(of fact: FactRecord) -> String {
    var parts: [String] = []
    let value = ValueText.text(fact.fields["value"] ?? fact.fields["rate"])
    if !value.isEmpty { parts.append(value) }
    if let due = fact.fields["due"]?["date"]?.string { parts.append("due " + due) }
    if let status = fact.fields["status"]?.string { parts.append(ValueText.readable(status)) }
    let certainty = fact.fields["content_certainty"] ?? fact.fields["certainty"]
    if let certainty = certainty?.string, certainty != "certain" {
      parts.append(certainty == "unknown" ? "uncertain" : certainty)
    }
    let text = parts.joined(separator: ", ")
    // Of a denial, "not" says nothing new.
    let isNegative = fact.fields["polarity"]?.string == "-" && fact.subtype != "denial"
    return isNegative ? (text.isEmpty ? "not" : "not " + text) : text
  }
}
