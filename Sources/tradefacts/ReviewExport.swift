import Extraction
import ReviewStore

/// `tradefacts review export`: decisions as JSON Lines.
enum ReviewExport {
  static func run(_ arguments: Arguments, _ operands: [String]) throws -> ExitCode {
    guard operands.count <= 1 else { throw UsageError(message: "export takes one run") }
    let store = try ReviewFile.existing(arguments, run: operands.first)
    let decisions = try store.all()
    let bytes = DecisionLines.bytes(of: decisions)
    if let output = arguments.value("output") {
      if output == "" { throw UsageError(message: "--output is empty; name a file") }
      try WholeFile.write(bytes, to: output)
      Terminal.error("\(Counted.text(decisions.count, "decision")), in \(output)\n")
    } else {
      Terminal.output(bytes)
    }
    return .done
  }
}

/// `tradefacts review import`: merges exported decisions.
enum ReviewImport {
  static func run(_ arguments: Arguments, _ operands: [String]) throws -> ExitCode {
    guard let file = operands.first, operands.count <= 2 else {
      throw UsageError(message: "name the decisions to import, then the run or --store FILE")
    }
    let run = operands.count == 2 ? operands[1] : nil
    if let run, InputPath.kind(of: run) == .nothing {
      throw CommandError("\(run): there is no such file or folder")
    }
    // Read before the store is made.
    let lines: [(line: Int, decision: Decision)]
    do { lines = try DecisionLines.read(try InputPath.bytes(of: file), file: file) } catch {
      throw CommandError(SafeText.inert("\(error)"))
    }
    let store = try ReviewStore(file: try ReviewFile.path(arguments, run: run))
    let outcome = try store.merge(lines)
    for refusal in outcome.refused {
      Terminal.error("\(file):\(refusal.line): \(SafeText.inert("\(refusal)"))\n")
    }
    Terminal.error(
      "\(Counted.text(outcome.added, "decision")) added, \(outcome.known) known before,"
        + " \(outcome.refused.count) refused, in \(store.file)\n")
    return outcome.refused.isEmpty ? .done : .findings
  }
}

/// Numbers with their nouns.
enum Counted {
  static func text(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
