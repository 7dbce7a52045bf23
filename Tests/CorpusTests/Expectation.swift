/// One entry of a `NAME.expected.yaml`: what one fact must have, or no fact may have.
struct Expectation: Equatable, Sendable {
  /// Where the entry stands, counted from 1.
  var line: Int
  var conditions: [Condition]

  /// A key with its values, of which a fact must have each.
  struct Condition: Equatable, Sendable {
    var key: String
    var values: [String]
  }

  func values(of key: String) -> [String] {
    conditions.first { $0.key == key }?.values ?? []
  }

  var type: String { values(of: "type").first ?? "" }
}

extension Expectation: CustomStringConvertible {
  /// The entry as it is written, `{type: claim, cue: said}`.
  var description: String {
    let pairs = conditions.map { condition in
      let values = condition.values.joined(separator: ", ")
      return condition.values.count == 1
        ? "\(condition.key): \(values)" : "\(condition.key): [\(values)]"
    }
    return "{\(pairs.joined(separator: ", "))}"
  }
}

/// What is expected of an article and what would be wrong.
struct ArticleExpectations: Equatable, Sendable {
  /// Name of the article without its ending.
  var article: String
  var expected: [Expectation]
  var wrong: [Expectation]
  /// True of the article, and not found yet.
  var open: [Expectation]
}
