/// An evaluation for people: the scores, the table of statuses, and what is wrong.
public struct EvaluationText: Sendable {
  private let result: EvaluationResult

  public init(_ result: EvaluationResult) { self.result = result }

  public var text: String {
    var parts = [head, scores]
    if !result.status.cells.isEmpty { parts.append(StatusTableText(result.status).text) }
    if !result.errors.isEmpty { parts.append(errors) }
    return parts.joined(separator: "\n")
  }

  private var head: String {
    let all = result.all
    var text =
      "\(Self.counted(result.documents, "article")): \(all.expected) expected, \(all.given) given,"
      + " \(result.right) right in everything; \(result.count(.missed)) missed,"
      + " \(result.count(.extra)) extra, \(result.count(.wrong)) with a wrong field\n"
    for source in result.missingDocuments { text += "nothing is given of \(source)\n" }
    if result.unjudgedDocuments > 0 {
      text += "\(Self.counted(result.unjudgedDocuments, "article")) not in the gold: not judged\n"
    }
    return text
  }

  // MARK: Scores

  private static let headings: [ScoreRow.Group: String] = [
    .type: "by type", .subtype: "by subtype", .role: "by role", .value: "by value",
  ]

  private var scores: String {
    let width = max(10, result.rows.map { $0.name.unicodeScalars.count + 2 }.max() ?? 0)
    let blank = Self.padded("", width)
    var text = "\(blank)                    strict               lenient\n"
    text += "\(blank)expected  given      P     R     F1      P     R     F1\n"
    var group = ScoreRow.Group.all
    for row in result.rows {
      if row.group != group, let heading = Self.headings[row.group] { text += heading + "\n" }
      group = row.group
      let name = row.group == .all ? row.name : "  " + row.name
      text += Self.padded(name, width) + Self.columns(row.score) + "\n"
    }
    return text
  }

  private static func columns(_ score: Score) -> String {
    func numbers(_ right: Int) -> String {
      [score.precision(right), score.recall(right), score.f1(right)]
        .map { aligned(Score.text($0), 6) }.joined()
    }
    return aligned(String(score.expected), 8) + aligned(String(score.given), 7) + "  "
      + numbers(score.strict) + "  " + numbers(score.lenient)
  }

  // MARK: Errors

  private var errors: String {
    result.errors.map { error in
      let place = error.fact.span.map { ":\($0.lowerBound)-\($0.upperBound)" } ?? ""
      var text =
        "\(error.source)\(place): \(error.kind.rawValue) \(error.fact.label)"
        + " \"\(Self.short(error.fact.text))\"\n"
      for difference in error.differences {
        text +=
          "  \(difference.field): expected \(Self.quoted(difference.expected)),"
          + " given \(Self.quoted(difference.given))\n"
      }
      return text + "  \(error.command)\n"
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "nothing" : "\"\(short(text))\""
  }

  /// On one line, shortened.
  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 70 ? line : line.prefix(67) + "..."
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  static func aligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }

  private static func counted(_ number: Int, _ what: String) -> String {
    "\(number) \(what)\(number == 1 ? "" : "s")"
  }
}
