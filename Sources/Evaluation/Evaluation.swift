import Facts

/// Holds given facts against gold.
///
/// Facts are paired one to one within an article and type: those with the same words first, then
/// those whose words overlap. What is left over is missed or extra.
public struct Evaluation: Sendable {
  private let gold: FactSet
  private let given: FactSet
  private let types: Set<String>?
  private let file: String

  /// - Parameters:
  ///   - types: fact types that are judged; nil for all.
  ///   - file: where the given facts are, for the commands that explain them.
  public init(gold: FactSet, given: FactSet, types: Set<String>? = nil, file: String) {
    self.gold = gold
    self.given = given
    self.types = types
    self.file = file
  }

  public var result: EvaluationResult {
    let scope = EvaluationScope(gold: gold, types: types)
    let documents = DocumentPairing(gold: gold.documents, given: given.documents)
    let expected = gold.facts.filter(scope.judges)
    let known = given.facts.filter { scope.judges($0) && documents.gold[$0.document] != nil }
    let pairing = FactPairing(gold: expected, given: known, documents: documents)
    let differences = FactDifferences(scope: scope, partners: pairing.partners)
    var tally = ScoreTally(scope: scope, partners: pairing.partners)
    for fact in expected { tally.expect(fact) }
    for fact in known { tally.give(fact) }
    var result = EvaluationResult(
      documents: gold.documents.count, missingDocuments: missingDocuments(documents),
      unjudgedDocuments: given.documents.count - documents.gold.count, right: 0, rows: [])
    for pair in pairing.pairs {
      let (fact, found) = (expected[pair.gold], known[pair.given])
      tally.match(fact, found, isExact: pair.isExact)
      Self.count(fact, found, in: &result.status)
      let faults = differences.between(fact, found)
      if faults.isEmpty {
        result.right += 1
      } else {
        result.errors.append(wrong(fact, found, faults))
      }
    }
    addUnpaired(expected, known, pairing, documents, scope, to: &result)
    result.rows = tally.rows
    result.errors.sort(by: EvaluationError.precedes)
    return result
  }

  /// What was missed, and what is too much.
  private func addUnpaired(
    _ expected: [EvaluatedFact], _ known: [EvaluatedFact], _ pairing: FactPairing,
    _ documents: DocumentPairing, _ scope: EvaluationScope, to result: inout EvaluationResult
  ) {
    let paired = Set(pairing.pairs.map(\.gold))
    let taken = Set(pairing.pairs.map(\.given))
    for (index, fact) in expected.enumerated() where !paired.contains(index) {
      result.errors.append(missed(fact, documents))
      Self.count(fact, nil, in: &result.status)
    }
    for (index, fact) in known.enumerated() where !taken.contains(index) {
      result.errors.append(extra(fact))
      if scope.judges(field: "status", of: fact.type) { Self.count(nil, fact, in: &result.status) }
    }
  }

  private func missingDocuments(_ documents: DocumentPairing) -> [String] {
    gold.documents.indices.filter { documents.given[$0] == nil }.map { gold.documents[$0].source }
  }

  private static func count(
    _ expected: EvaluatedFact?, _ given: EvaluatedFact?, in table: inout StatusTable
  ) {
    let (wanted, found) = (expected?.field("status")?.string, given?.field("status")?.string)
    if wanted != nil || (expected == nil && found != nil) {
      table.count(expected: wanted, given: found)
    }
  }
}

// MARK: Errors

extension Evaluation {
  private func wrong(
    _ fact: EvaluatedFact, _ found: EvaluatedFact, _ faults: [EvaluationError.Difference]
  ) -> EvaluationError {
    EvaluationError(
      kind: .wrong, source: given.documents[found.document].source, fact: fact,
      differences: faults, command: explain(found))
  }

  private func extra(_ fact: EvaluatedFact) -> EvaluationError {
    EvaluationError(
      kind: .extra, source: given.documents[fact.document].source, fact: fact,
      command: explain(fact))
  }

  private func explain(_ fact: EvaluatedFact) -> String {
    "tradefacts explain \(fact.id) \(ShellWord.text(file))"
  }

  /// What is not there has no id; the rule that should give it, or all rules, can say why.
  private func missed(_ fact: EvaluatedFact, _ documents: DocumentPairing) -> EvaluationError {
    let other = documents.given[fact.document].map { given.documents[$0].source }
    let source = other ?? gold.documents[fact.document].source
    let place = ShellWord.text(source + (fact.line.map { ":\($0)" } ?? ""))
    let what = fact.rule.map { "--rule \(ShellWord.text($0))" } ?? "--all-rules"
    return EvaluationError(
      kind: .missed, source: source, fact: fact, command: "tradefacts explain \(what) \(place)")
  }
}

extension EvaluationError {
  /// By article, place, kind, label.
  fileprivate static func precedes(_ left: EvaluationError, _ right: EvaluationError) -> Bool {
    if left.source != right.source { return left.source < right.source }
    let (first, second) = (left.fact.span ?? 0..<0, right.fact.span ?? 0..<0)
    if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
    if first.upperBound != second.upperBound { return first.upperBound < second.upperBound }
    return (left.kind.rawValue, left.fact.label, left.command)
      < (right.kind.rawValue, right.fact.label, right.command)
  }
}

/// A word of a command line.
enum ShellWord {
  /// In quotes where a shell would take it apart.
  static func text(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_./:@%+=,".utf8.contains(byte)
        }
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
