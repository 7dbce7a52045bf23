/// Holds the facts of an article against what is expected of them.
struct Judge {
  /// A key in which a fact differs from an entry.
  struct Difference: Equatable {
    var key: String
    var wanted: [String]
    var found: [String]
  }

  /// An entry that does not hold, with what to tell its author.
  struct Failure: Equatable {
    var entry: Expectation
    var message: String
  }

  let facts: OutputArticle

  /// The entries that do not hold: expected facts that are missing, wrong ones that are there, open
  /// ones that are found by now.
  func failures(_ expectations: ArticleExpectations) -> [Failure] {
    let missing = expectations.expected.compactMap { entry in
      missingMessage(entry).map { Failure(entry: entry, message: place(expectations, entry) + $0) }
    }
    let wrong = expectations.wrong.compactMap { entry in
      wrongMessage(entry).map { Failure(entry: entry, message: place(expectations, entry) + $0) }
    }
    let found = expectations.open.compactMap { entry -> Failure? in
      guard missingMessage(entry) == nil else { return nil }
      return Failure(
        entry: entry,
        message: place(expectations, entry) + "\(entry) is found now; move it to expected")
    }
    return missing + wrong + found
  }

  private func place(_ expectations: ArticleExpectations, _ entry: Expectation) -> String {
    "\(expectations.article).expected.yaml:\(entry.line): "
  }

  /// Every key in which a fact differs.
  func differences(_ fact: OutputJSON, _ entry: Expectation) -> [Difference] {
    entry.conditions.compactMap { condition in
      let found = facts.values(of: condition.key, in: fact)
      let plain = found.map(Self.plain)
      let holds = condition.values.allSatisfy { plain.contains(Self.plain($0)) }
      return holds
        ? nil : Difference(key: condition.key, wanted: condition.values, found: found)
    }
  }

  /// White space counts as one space.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func missingMessage(_ entry: Expectation) -> String? {
    var nearest: (fact: OutputJSON, differences: [Difference])?
    for fact in facts.facts where fact["type"]?.text == entry.type {
      let differences = differences(fact, entry)
      if differences.isEmpty { return nil }
      if differences.count < nearest?.differences.count ?? Int.max { nearest = (fact, differences) }
    }
    guard let nearest else { return "no fact is \(entry); there is none of type \(entry.type)" }
    let reasons = nearest.differences.map(describe).joined(separator: "; ")
    return "no fact is \(entry); nearest is \(describe(nearest.fact)), where \(reasons)"
  }

  private func wrongMessage(_ entry: Expectation) -> String? {
    let fact = facts.facts.first { differences($0, entry).isEmpty }
    return fact.map { "wrong: \(entry) is given by \(describe($0))" }
  }

  private func describe(_ difference: Difference) -> String {
    let found = difference.found.map { "'\($0)'" }.joined(separator: ", ")
    return "\(difference.key) is \(found.isEmpty ? "missing" : found)"
  }

  private func describe(_ fact: OutputJSON) -> String {
    let kind = [fact["type"], fact["subtype"]].compactMap { $0?.text }.joined(separator: "/")
    let words = fact["span"]?["text"]?.text ?? fact["name"]?.text ?? ""
    let rule = fact["rule"]?.text.map { " by \($0)" } ?? ""
    return "\(kind) '\(Self.plain(words))'\(rule)"
  }
}
