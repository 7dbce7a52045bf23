import DocumentModel
import Facts

/// What is alleged, by whom, of whom, and who answers: those without an answer first.
struct ClaimLedger {
  private static let alleging: Set<String> = ["allegation", "accusation", "criticism"]

  private let claims: [FactRecord]
  /// Key of a claim → the claim.
  private let byKey: [String: FactRecord]

  init(_ facts: [FactRecord]) {
    let all = facts.filter { $0.type == "claim" }
    claims = all.filter { Self.alleging.contains($0.subtype) }
    byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
  }

  var html: String {
    if claims.isEmpty { return "<p>Nobody alleges anything.</p>\n" }
    let rows = claims.map { claim in (claim: claim, answers: answers(to: claim)) }
    let open = rows.filter(\.answers.isEmpty)
    let answered = rows.filter { !$0.answers.isEmpty }
    return "<p>\(claims.count) in all, \(open.count) without an answer in their article.</p>\n"
      + PageText.table(
        ["who", "says what", "of whom", "answer"], (open + answered).map(cells),
        caption: "Allegations, accusations and criticism; what is not answered stands first")
  }

  private func answers(to claim: FactRecord) -> [FactRecord] {
    claim.role("answered_by").compactMap { $0["fact"]?.string.flatMap { byKey[$0] } }
  }

  private func cells(_ row: (claim: FactRecord, answers: [FactRecord])) -> [String] {
    let claim = row.claim
    let content = claim.role("content").first?["span"]?["text"]?.string ?? claim.span.text
    let source = PageText.names(claim, "source")
    let answers = row.answers.map { answer in
      InertText.html("\(PageText.names(answer, "source")): ")
        + PageText.link(answer.key, ValueText.readable(answer.subtype))
    }
    return [
      InertText.html(source.isEmpty ? "not told" : source),
      "<b>\(InertText.html(ValueText.readable(claim.subtype)))</b> "
        + PageText.link(claim.key, content),
      InertText.html(PageText.names(claim, "target")),
      answers.isEmpty ? "<b class=\"open\">none</b>" : answers.joined(separator: "<br>"),
    ]
  }
}
