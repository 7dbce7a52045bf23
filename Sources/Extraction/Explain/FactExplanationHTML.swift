import DocumentModel

/// The way back from a fact, as a page that needs nothing else.
public struct FactExplanationHTML {
  private let fact: FactExplanation

  public init(_ fact: FactExplanation) { self.fact = fact }

  public var text: String {
    """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(InertText.html(fact.type)): \(InertText.html(fact.rule.id))</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
    blockquote { margin: 1rem 0; padding: .5rem 1rem; border-left: .25rem solid #999 }
    mark { padding: 0 .15em } mark small { font-size: .7em; color: #444; margin-left: .3em }
    th { text-align: left; vertical-align: top; padding-right: 1rem } td { padding-bottom: .3rem }
    code { background: #f0f0f0; padding: 0 .2em; overflow-wrap: anywhere } .no { color: #777 }
    </style>
    <h1>\(InertText.html(fact.type))</h1>
    <p>\(InertText.html(fact.location))</p>
    <blockquote>\(marked)</blockquote>
    <table>
    \(rows)</table>
    </html>

    """
  }

  /// The sentence with its marks; of marks that overlap, the first.
  private var marked: String {
    let words = Array(fact.sentence)
    var html = ""
    var place = 0
    for mark in fact.marks where mark.start >= place && mark.end <= words.count {
      html += InertText.html(String(words[place..<mark.start]))
      html += "<mark>\(InertText.html(String(words[mark.start..<mark.end])))"
      html += "<small>\(InertText.html(mark.label))</small></mark>"
      place = mark.end
    }
    return html + InertText.html(String(words[place...]))
  }

  private var rows: String {
    var rows = row("rule", InertText.html(FactExplanationText.rule(fact.rule)))
    rows += row("pack", InertText.html(fact.pack))
    if let pattern = fact.pattern {
      rows += row("match", "[\(fact.alternative ?? 1)] <code>\(InertText.html(pattern))</code>")
    }
    for binding in fact.bindings { rows += row(binding.role, cell(binding)) }
    for field in fact.fields { rows += row(field.name, InertText.html(field.value)) }
    for link in fact.links {
      let target = InertText.html(FactExplanationText.target(of: link))
      let text = link.isChosen ? "→ \(target)" : "not → \(target): \(InertText.html(link.reason))"
      rows += row(link.role, link.isChosen ? text : "<span class=\"no\">\(text)</span>")
    }
    for note in fact.notes { rows += row("note", InertText.html(note)) }
    return rows + row("id", InertText.html(fact.id)) + row("key", InertText.html(fact.key))
  }

  private func row(_ name: String, _ html: String) -> String {
    "<tr><th>\(InertText.html(name))</th><td>\(html)</td></tr>\n"
  }

  private func cell(_ binding: FactExplanation.Binding) -> String {
    var lines = [
      "“\(InertText.html(binding.words))”" + InertText.html(FactExplanationText.what(binding))
    ]
    if let origin = binding.origin { lines.append(InertText.html(origin)) }
    if let value = binding.value {
      let parts = binding.parts.map { "\($0.name) “\($0.value)”" }.joined(separator: ", ")
      lines.append(InertText.html("value \(value)" + (parts.isEmpty ? "" : " from \(parts)")))
    }
    if let basis = binding.basis { lines.append(InertText.html("inferred: \(basis)")) }
    for candidate in binding.candidates {
      let text = InertText.html(
        "“\(candidate.words)” in line \(candidate.line), \(candidate.entity)")
      lines.append(candidate.isChosen ? "chosen: \(text)" : "<span class=\"no\">\(text)</span>")
    }
    return lines.joined(separator: "<br>")
  }
}
