import Extraction
import Facts
import ReviewStore

/// `tradefacts review apply`: the facts that were accepted or edited.
enum ReviewApply {
  static func run(_ arguments: Arguments, _ operands: [String]) throws -> ExitCode {
    guard let run = operands.first, operands.count == 1 else {
      throw UsageError(message: "name one run or file of facts to apply the decisions to")
    }
    let undecided = try arguments.choice("undecided", UndecidedFacts.self) ?? .leaveOut
    let facts = try FactsFile.read(path: run)
    let store = try ReviewFile.existing(arguments, run: run)
    let curated = try CuratedFacts(
      facts, decisions: store.current(), keepsUndecided: undecided == .keep)
    if let output = arguments.value("output") {
      if output == "" { throw UsageError(message: "--output is empty; name a file") }
      try WholeFile.write(curated.bytes, to: output)
    } else {
      Terminal.output(curated.bytes)
    }
    tell(curated, undecided)
    return .done
  }

  private static func tell(_ curated: CuratedFacts, _ undecided: UndecidedFacts) {
    for decision in curated.missing {
      let fact = decision.fact
      Terminal.error(
        "\(SafeText.inert(fact.source)): a fact that was accepted is no longer found:"
          + " \(fact.type)/\(fact.subtype) '\(SafeText.inert(fact.words))' (\(fact.key))\n")
    }
    Terminal.error(
      "\(curated.accepted) accepted, \(curated.edited) edited, \(curated.rejected) rejected,"
        + " \(curated.undecided) undecided (\(undecided == .keep ? "kept" : "left out"))\n")
  }
}

/// `--undecided`.
enum UndecidedFacts: String, CaseIterable {
  case leaveOut = "leave-out"
  case keep
}

/// Words of an article that cannot change a terminal.
enum SafeText {
  static func inert(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
