import Facts

/// Decisions as JSON Lines, one revision a line, by article, key and revision: for git.
public enum DecisionLines {
  static let schema = "trade-facts-decision/1"

  public static func bytes(of decisions: [Decision]) -> [UInt8] {
    var json = JSONBuffer()
    for decision in decisions {
      write(decision, to: &json)
      json.endLine()
    }
    return json.bytes
  }

  /// The members of one decision, as in a file.
  public static func write(_ decision: Decision, to json: inout JSONBuffer) {
    json.beginObject()
    json.field("schema", schema)
    json.field("source", decision.fact.source)
    json.field("key", decision.fact.key)
    json.field("revision", decision.revision)
    json.field("id", decision.fact.id)
    json.key("verdict")
    json.write(decision.verdict.map { .string($0.rawValue) } ?? JSONValue.null)
    if let edits = decision.edits {
      json.key("edits")
      json.write(edits)
    }
    json.field("note", decision.note)
    json.field("reviewer", decision.reviewer)
    json.field("type", decision.fact.type)
    json.field("subtype", decision.fact.subtype)
    json.field("words", decision.fact.words)
    json.endObject()
  }

  /// The decision of each line with its line number; empty lines are passed over.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(ReviewStoreError) -> [(line: Int, decision: Decision)] {
    var decisions: [(Int, Decision)] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
      decisions.append((index + 1, try read(Array(line), file: file, line: index + 1)))
    }
    return decisions
  }

  private static func read(
    _ bytes: [UInt8], file: String, line: Int
  ) throws(ReviewStoreError) -> Decision {
    let value: JSONValue
    do { value = try JSONValue.parse(bytes, name: file) } catch {
      guard case .input(_, _, let column, let message) = error else {
        throw .input(file: file, line: line, message: "\(error)")
      }
      throw .input(file: file, line: line, message: "column \(column): \(message)")
    }
    guard value["schema"]?.string == schema else {
      throw .input(
        file: file, line: line, message: "no decision; give a file that `review export` wrote")
    }
    do throws(Problem) { return try decision(value) } catch {
      throw .input(file: file, line: line, message: error.message)
    }
  }

  private struct Problem: Error { var message: String }

  private static func decision(_ value: JSONValue) throws(Problem) -> Decision {
    func text(_ name: String) throws(Problem) -> String {
      guard let text = value[name]?.string else {
        throw Problem(message: "the decision has no text `\(name)`")
      }
      return text
    }
    guard let revision = value["revision"]?.integer, revision > 0 else {
      throw Problem(message: "the decision has no `revision` from 1")
    }
    var verdict: Verdict?
    if let name = value["verdict"]?.string {
      guard let known = Verdict(rawValue: name) else {
        throw Problem(message: "`\(name)` is no verdict; give accept, reject, edit, defer or null")
      }
      verdict = known
    }
    if verdict == .edit || value["edits"] != nil,
      let problem = FactEdits.problem(in: value["edits"] ?? .null)
    {
      throw Problem(message: problem)
    }
    if verdict != .edit, value["edits"] != nil {
      throw Problem(message: "only the verdict edit has `edits`")
    }
    let fact = DecidedFact(
      key: try text("key"), id: try text("id"), source: try text("source"),
      type: try text("type"), subtype: try text("subtype"), words: try text("words"))
    return Decision(
      fact: fact, verdict: verdict, edits: value["edits"], note: try text("note"),
      reviewer: try text("reviewer"), revision: revision)
  }
}
