import DocumentModel

/// The own fields of a fact that the rule gives or its words show.
enum FactFields {
  /// Settings that are fields of the output, in the order of output.
  private static let passed = [
    "effect", "cue_class", "intensity", "content_certainty", "license_policy", "direction", "gta",
    "hedge",
  ]

  static func add(to frame: inout FactFrame, _ settings: [String: String], _ draft: LinkDraft) {
    for name in passed {
      if let value = settings[name] { frame.fields.append(FactField(name, .text(value))) }
    }
    if settings["presupposed"] == "true" {
      frame.fields.append(FactField("presupposed", .flag(true)))
    }
    if frame.type == .claim { quoted(&frame, settings, draft) }
    if frame.type == .duration { due(&frame, draft) }
  }

  /// Verbatim fragments of the content, and whether all of it is one.
  private static func quoted(
    _ frame: inout FactFrame, _ settings: [String: String], _ draft: LinkDraft
  ) {
    guard let content = frame.role("content").first?.span else { return }
    let inside = draft.document.quotations.filter {
      content.contains($0.content) || $0.content.contains(content)
    }
    let isDirect = settings["direct"] == "true" || inside.contains { $0.content.contains(content) }
    if isDirect {
      frame.fields.append(FactField("direct", .flag(true)))
    } else if !inside.isEmpty {
      let words = inside.map { draft.document.text($0.content) }
      frame.fields.append(FactField("quoted", .texts(words)))
    }
  }

  /// A due date needs a date to count from; where there is none, the fact says so.
  private static func due(_ frame: inout FactFrame, _ draft: LinkDraft) {
    let why = frame.role("anchor").isEmpty ? "no anchor" : "anchor event undated"
    let due: [FactField] = [FactField("date", .null), FactField("why", .text(why))]
    frame.fields.append(FactField("due", .object(due)))
  }
}
