import DocumentModel
import Evaluation
import Facts

/// `tradefacts evaluate`: how good facts are, held against gold.
enum EvaluateCommand: Command {
  static let name = "evaluate"
  static let summary = "precision, recall and F1 of facts against gold, and what is wrong"
  static let usage = ["GOLD FACTS [--format FORMAT] [--min-f1 X]"]
  static let options = [
    Option("format", value: "FORMAT", help: "text (default) or json"),
    Option("json", help: "the same as --format json"),
    Option("types", value: "LIST", help: "judge only these fact types: claim,action"),
    Option("min-f1", value: "X", help: "exit code 1 where the strict F1 of all is lower: 0.9"),
  ]
  static let notes = [
    "GOLD is a file or a run that extract wrote and people have reviewed, or is in the format of",
    "the annotation tool brat: NAME.ann beside NAME.txt, or a folder of such files. FACTS is a",
    "file or a run that extract wrote. See docs/evaluation.md for what counts as right.",
    "Exit code 1: the F1 is lower than --min-f1.",
  ]

  static func run(_ arguments: Arguments) async throws -> ExitCode {
    guard arguments.operands.count == 2 else {
      throw UsageError(message: "give two files or folders: GOLD and FACTS")
    }
    let minimum = try minimum(arguments)
    let isJSON = try format(arguments) == .json
    let types = try types(arguments)
    let result = Evaluation(
      gold: try FactSet(path: arguments.operands[0]),
      given: FactSet(try FactsFile.contents(path: arguments.operands[1])), types: types,
      file: arguments.operands[1]
    ).result
    Terminal.output(isJSON ? result.json : Array(EvaluationText(result).text.utf8))
    guard let minimum, !result.all.reaches(minimum) else { return .done }
    Terminal.error(
      "tradefacts evaluate: F1 \(Score.text(result.all.f1(result.all.strict))) is below"
        + " \(Score.text(minimum))\n")
    return .findings
  }

  private static func format(_ arguments: Arguments) throws(UsageError) -> DiffFormat {
    let format = try arguments.choice("format", DiffFormat.self)
    if arguments.has("json"), format == .text {
      throw UsageError(message: "--json and --format text contradict each other; give one")
    }
    return arguments.has("json") ? .json : format ?? .text
  }

  private static func types(_ arguments: Arguments) throws(UsageError) -> Set<String>? {
    guard let list = arguments.value("types") else { return nil }
    let names = list.split(separator: ",").map { $0.filter { $0 != " " } }
    for name in names where FactType(rawValue: name) == nil {
      let known = FactType.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "--types \(list): `\(name)` is no fact type; there are \(known)")
    }
    if names.isEmpty { throw UsageError(message: "--types is empty; name fact types") }
    return Set(names)
  }

  /// In thousandths.
  private static func minimum(_ arguments: Arguments) throws(UsageError) -> Int? {
    guard let text = arguments.value("min-f1") else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.count == 2 ? String(parts[1]) : ""
    if parts.count <= 2, digits.utf8.count <= 3, let whole = Int(parts[0]), (0...1).contains(whole),
      text.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }),
      parts.count == 1 || digits != "",
      let part = Int((digits + "000").prefix(3)), whole * 1000 + part <= 1000
    {
      return whole * 1000 + part
    }
    throw UsageError(message: "--min-f1 \(text): give a number from 0 to 1 with up to 3 decimals")
  }
}
