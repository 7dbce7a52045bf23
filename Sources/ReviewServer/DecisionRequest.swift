import Facts
import ReviewStore

/// Decisions as the page posts them, checked.
struct DecisionRequest {
  private let session: ReviewSession
  private static let noteLimit = 10_000

  init(_ session: ReviewSession) { self.session = session }

  func decisions(_ body: JSONValue) throws -> [(decision: Decision, base: Int)] {
    guard case .array(let elements)? = body["decisions"], !elements.isEmpty else {
      throw RequestFault(message: "there is no list `decisions`")
    }
    return try elements.map { (try decision($0), $0["base"]?.integer ?? 0) }
  }

  private func decision(_ value: JSONValue) throws -> Decision {
    guard let key = value["key"]?.string, let item = session.item(key: key),
      value["id"]?.string == item.fact.id
    else { throw RequestFault(message: "there is no such fact under review; load the page again") }
    guard let verdict = value["verdict"]?.string.flatMap(Verdict.init) else {
      throw RequestFault(message: "`verdict` is accept, reject, edit or defer")
    }
    let edits = value["edits"] == .null ? nil : value["edits"]
    if verdict == .edit || edits != nil,
      let problem = FactEdits.problem(in: edits ?? .null)
    {
      throw RequestFault(message: problem)
    }
    guard verdict == .edit || edits == nil else {
      throw RequestFault(message: "only an edit has `edits`")
    }
    let note = value["note"]?.string ?? ""
    guard note.utf8.count <= Self.noteLimit else {
      throw RequestFault(message: "the note is too long")
    }
    if let problem = wordsProblem(edits, item.fact) { throw RequestFault(message: problem) }
    return Decision(
      fact: DecidedFact(item.fact), verdict: verdict, edits: edits, note: note,
      reviewer: session.reviewer)
  }

  /// Words that were picked must be those of the article at that place, as far as it is known.
  private func wordsProblem(_ edits: JSONValue?, _ fact: FactRecord) -> String? {
    guard let roles = edits?["roles"] else { return nil }
    let sentences = session.sentences(ofDocument: fact.document.key)
    for role in roles.members {
      for words in role.value.elements.compactMap({ SpanRecord($0["span"]) }) {
        guard let sentence = sentences.last(where: { $0.start <= words.start }),
          words.end <= sentence.end
        else { continue }
        let scalars = Array(sentence.text.unicodeScalars)
        let range = (words.start - sentence.start)..<(words.end - sentence.start)
        guard range.upperBound <= scalars.count,
          String(String.UnicodeScalarView(scalars[range])) == words.text
        else { return "the words '\(words.text)' do not stand at that place of the article" }
      }
    }
    return nil
  }
}
