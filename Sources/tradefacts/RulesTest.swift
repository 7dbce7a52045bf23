import Extraction
import FoundationEssentials
import RulePacks

/// `tradefacts rules test`.
enum RulesTest {
  static func run(_ arguments: Arguments, _ operands: [String]) async throws -> ExitCode {
    let format = try RulesFormat.asked(arguments, junit: true)
    let selection = try RulesSelection(arguments, operands)
    guard arguments.has("watch") else { return try once(arguments, selection, format) }
    guard format == .text else { throw UsageError(message: "--watch writes text") }
    while Interruption.signal == 0 {
      let state = FolderState(selection.folder)
      do {
        _ = try once(arguments, selection, format)
      } catch {
        Terminal.error("\((error as? UsageError)?.message ?? "\(error)")\n")
      }
      Terminal.error("watching \(selection.folder); Ctrl-C ends\n")
      while Interruption.signal == 0, FolderState(selection.folder) == state {
        try? await Task.sleep(for: .milliseconds(200))
      }
    }
    return .interrupted(signal: Interruption.signal)
  }

  private static func once(
    _ arguments: Arguments, _ selection: RulesSelection, _ format: RulesFormat
  ) throws -> ExitCode {
    let pack = try RulePack(folder: selection.folder, withGivens: true)
    for fault in pack.diagnostics where fault.severity == .error {
      Terminal.error("\(selection.folder)/\(fault.rendered)\n")
    }
    try selection.check(pack)
    let tester = RuleTester(pack, isIntegration: arguments.has("integration"))
    let run = tester.run(selection.chosen)
    let coverage = arguments.has("coverage")
    switch format {
    case .text:
      Terminal.output(RuleTestText(run, folder: selection.folder, coverage: coverage).text)
    case .json: Terminal.output(RuleTestJSON(run, coverage: coverage).bytes)
    case .junit: Terminal.output(RuleTestJUnit(run, coverage: coverage).text)
    }
    let isCovered = !coverage || run.coverage.missing.isEmpty
    return run.passed && isCovered && !pack.hasErrors ? .done : .findings
  }
}

/// Sizes and times of the files below a folder.
struct FolderState: Equatable {
  private var files: [String: [String]] = [:]

  init(_ folder: String) {
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
      let name = folder + "/" + path
      guard let found = try? FileManager.default.attributesOfItem(atPath: name) else { continue }
      let time = (found[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      files[path] = ["\(time)", "\(found[.size] as? UInt64 ?? 0)"]
    }
  }
}
