import DocumentModel

/// The own fields of a fact that the rule gives or its words show.
enum FactFields {
  static func add(to frame: inout FactFrame, _ settings: FactSettings, _ draft: borrowing LinkDraft)
  {
    for (name, value) in zip(FactSettings.passedNames, settings.passed) {
      if let value { frame.fields.append(FactField(name, .text(value))) }
    }
    if settings.isPresupposed {
      frame.fields.append(FactField("presupposed", .flag(true)))
    }
    if frame.type == .claim { quoted(&frame, settings, draft) }
    if frame.type == .duration { frame.fields.append(DueDate.field(of: frame, draft)) }
  }

  /// Verbatim fragments of the content, and whether all of it is one.
  private static func quoted(
    _ frame: inout FactFrame, _ settings: FactSettings, _ draft: borrowing LinkDraft
  ) {
    guard let content = frame.role("content").first?.span else {
      if settings.isDirect { frame.fields.append(FactField("direct", .flag(true))) }
      return
    }
    let inside = draft.quotations(near: content).filter {
      content.contains($0.content) || $0.content.contains(content)
    }
    let isDirect = settings.isDirect || inside.contains { $0.content.contains(content) }
    if isDirect {
      frame.fields.append(FactField("direct", .flag(true)))
    } else if !inside.isEmpty {
      let words = inside.map { draft.document.text($0.content) }
      frame.fields.append(FactField("quoted", .texts(words)))
    }
  }
}
