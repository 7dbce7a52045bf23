import DocumentModel
import Extraction
import RuleMatching
import RulePacks

/// What the rules did in an article: one line a match that counted or was lost, in text order.
struct TraceText {
  private let pack: RulePack
  private let extraction: PipelineResult

  init(_ pack: RulePack, _ extraction: PipelineResult) {
    self.pack = pack
    self.extraction = extraction
  }

  /// Lines `source:line: RULE what it did: "words"`.
  var text: String {
    let counted = extraction.matches.map { ($0, "fired") }
    let lost = extraction.lost.map { ($0.match, why($0.reason)) }
    let matches = (counted + lost).map { match, what in
      (span: match.span, line: line(match.span, "\(id(match.rule)) \(what)", roles(match)))
    }
    let diagnostics = extraction.article.diagnostics.map { note in
      let rule = note.rule.map { " of \($0)" } ?? ""
      return (
        span: note.span ?? TextSpan(0, 0),
        line: line(note.span, "\(note.code)\(rule): \(note.message)", "")
      )
    }
    let all = (matches + diagnostics).sorted { ($0.span, $0.line) < ($1.span, $1.line) }
    return all.map { $0.line + "\n" }.joined()
  }

  private func why(_ reason: LostMatch.Reason) -> String {
    switch reason {
    case .vetoed(let veto): "vetoed by \(veto)"
    case .conflict(let winner): "lost to \(id(winner))"
    }
  }

  private func id(_ rule: Int) -> String {
    pack.rules.indices.contains(rule) ? pack.rules[rule].id : "rule \(rule)"
  }

  private func roles(_ match: Match) -> String {
    match.captures.map { " \($0.name)=\"\(words($0.span))\"" }.joined()
  }

  private func line(_ span: TextSpan?, _ what: String, _ roles: String) -> String {
    let document = extraction.article.document
    guard let span else { return "\(document.article.source): \(what)" }
    let number = document.bytes[..<span.range.lowerBound].count { $0 == 0x0A } + 1
    return "\(document.article.source):\(number): \(what): \"\(words(span))\"\(roles)"
  }

  /// The text of a span on one line, shortened.
  private func words(_ span: TextSpan) -> String {
    let text = extraction.article.document.text(span).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return text.count <= 60 ? text : text.prefix(57) + "..."
  }
}
