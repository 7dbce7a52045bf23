import DocumentModel
import Facts

/// The sentences of each article that have facts, with the words of the facts marked.
struct ArticleSections {
  private let articles: [[FactRecord]]

  init(_ facts: [FactRecord]) {
    articles = Dictionary(grouping: facts, by: \.document.key).values
      .map { $0.sorted { ($0.span.start, $0.key) < ($1.span.start, $1.key) } }
      .sorted {
        ($0[0].document.published ?? "~", $0[0].document.source) < (
          $1[0].document.published ?? "~", $1[0].document.source
        )
      }
  }

  var html: String { articles.map(article).joined() }

  private func article(_ facts: [FactRecord]) -> String {
    let document = facts[0].document
    let title = InertText.html(document.title ?? document.source)
    let day = document.published.map { InertText.html($0) + " · " } ?? ""
    let sentences = Dictionary(grouping: facts) { $0.context?.start ?? -1 }.sorted {
      $0.key < $1.key
    }
    return """
      <article>
      <h3>\(title)</h3>
      <p class="quiet">\(day)\(InertText.html(document.source)) · \(facts.count) facts</p>
      \(sentences.map { sentence($0.value) }.joined())</article>

      """
  }

  private func sentence(_ facts: [FactRecord]) -> String {
    // Of names the marked words say enough.
    let listed = facts.filter { $0.type != "entity" }
    let notes = listed.map { fact -> String in
      let summary = FactSummary(fact)
      let text = InertText.html(summary.line)
      let name = InertText.html("\(fact.type) \(summary.subtype)")
      return "<li id=\"\(InertText.html(fact.key))\"><b>\(name)</b> \(text)</li>\n"
    }
    let list = notes.isEmpty ? "" : "<ul>\n\(notes.joined())</ul>\n"
    return "<div class=\"sentence\"><p>\(marked(facts))</p>\n\(list)</div>\n"
  }

  private func marked(_ facts: [FactRecord]) -> String {
    guard let sentence = facts[0].context else { return InertText.html(facts[0].span.text) }
    let scalars = Array(sentence.text.unicodeScalars)
    var isMarked = [Bool](repeating: false, count: scalars.count)
    for fact in facts {
      let start = max(fact.span.start - sentence.start, 0)
      let end = min(fact.span.end - sentence.start, scalars.count)
      for place in start..<max(start, end) { isMarked[place] = true }
    }
    var html = ""
    var run = String.UnicodeScalarView()
    for place in scalars.indices {
      run.append(scalars[place])
      guard place + 1 == scalars.count || isMarked[place + 1] != isMarked[place] else { continue }
      let text = InertText.html(String(run))
      html += isMarked[place] ? "<mark>\(text)</mark>" : text
      run = String.UnicodeScalarView()
    }
    return html
  }
}
