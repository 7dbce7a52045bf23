import DocumentModel
import Comparison
import Facts

/// What changed, as one HTML page that needs nothing else: no script, no network.
public struct ComparisonPage: Sendable {
  private let result: ComparisonResult
  private static let kinds: [ChangeKind] = [.added, .removed, .changed, .moved]

  public init(_ result: ComparisonResult) { self.result = result }

  public var html: String {
    head + articles + "</main>\n</body>\n</html>\n"
  }

  private var head: String {
    var summary = ComparisonText(result).summary
    // A page that leaves nothing out says so.
    if result.notShown == 0 { summary += ", 0 not shown" }
    var text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>What changed: \(summary)</title>
      <style>
      \(ComparisonStyle.css)</style>
      </head>
      <body>
      <header>
      <h1>What changed</h1>
      <p class="counts">\(summary)</p>
      <fieldset><legend>Show</legend>

      """
    for kind in Self.kinds {
      let count = result.count(kind)
      text += """
        <label class="\(kind.rawValue)"><input type="checkbox" id="show-\(kind.rawValue)" checked> \
        \(kind.rawValue) <b>\(count)</b></label>

        """
    }
    return text + "</fieldset>\n</header>\n<main>\n"
  }

  private var articles: String {
    if result.changes.isEmpty { return "<p>No change to show.</p>\n" }
    var text = ""
    var document: String?
    for change in result.changes {
      guard let fact = change.fact else { continue }
      if document != fact.document.key {
        if document != nil { text += "</section>\n" }
        document = fact.document.key
        let title = fact.document.title.map { " <span>\(InertText.html($0))</span>" } ?? ""
        text += "<section>\n<h2>\(InertText.html(fact.document.source))\(title)</h2>\n"
      }
      text += card(change, fact)
    }
    return text + "</section>\n"
  }

  // MARK: One change

  private func card(_ change: FactChange, _ fact: FactRecord) -> String {
    let summary = FactSummary(fact)
    let kind = change.kind.rawValue
    var text = """
      <article class="\(kind)">
      <h3><span class="kind">\(kind)</span> \(InertText.html("\(fact.type) \(summary.subtype)")) \
      <small>\(InertText.html(summary.line))</small></h3>

      """
    let rows = change.deltas.filter { !$0.isEditedSentence }
    if !rows.isEmpty {
      text += "<table><tr><th>field</th><th>before</th><th>after</th></tr>\n"
      for delta in rows {
        let (from, to) = (DeltaText.text(delta.from), DeltaText.text(delta.to))
        text += "<tr><td>\(InertText.html(delta.path))</td><td><del>\(InertText.html(from))</del>"
        text += "</td><td><ins>\(InertText.html(to))</ins></td></tr>\n"
      }
      text += "</table>\n"
    }
    text += sentences(change, fact)
    var notes = change.causes.isEmpty ? [] : ["because \(CauseText.text(change.causes))"]
    if !change.rule.isEmpty { notes.append("by \(change.rule)") }
    notes.append(fact.key)
    return text
      + "<p class=\"why\">\(InertText.html(notes.joined(separator: " · ")))</p>\n</article>\n"
  }

  private func sentences(_ change: FactChange, _ fact: FactRecord) -> String {
    if let edit = change.editedSentence {
      let diff = WordDiff(edit.old, edit.new)
      return "<div class=\"two\"><blockquote>\(marked(diff.old, "del"))</blockquote>"
        + "<blockquote>\(marked(diff.new, "ins"))</blockquote></div>\n"
    }
    if change.kind == .moved, let before = change.before,
      before.context?.text != fact.context?.text
    {
      return "<div class=\"two\"><blockquote>\(quoted(before))</blockquote>"
        + "<blockquote>\(quoted(fact))</blockquote></div>\n"
    }
    return "<blockquote>\(quoted(fact))</blockquote>\n"
  }

  private func marked(_ pieces: [WordDiff.Piece], _ tag: String) -> String {
    pieces.map { piece in
      let text = InertText.html(piece.text)
      return piece.isChanged ? "<\(tag)>\(text)</\(tag)>" : text
    }.joined(separator: " ")
  }

  private func quoted(_ fact: FactRecord) -> String {
    MarkedSentence(fact).text(("<mark>", "</mark>"), InertText.html)
  }
}
