import Extraction
import Facts
import Ingestion
import RulePacks

/// `tradefacts rules check`.
enum RulesCheck {
  static func run(_ arguments: Arguments, _ operands: [String]) async throws -> ExitCode {
    let format = try RulesFormat.asked(arguments)
    let selection = try RulesSelection(arguments, operands)
    let pack = try RulePack(folder: selection.folder, checks: true)
    try selection.check(pack)
    var found = pack.diagnostics
    if let corpus = arguments.value("corpus") { found += try await limits(pack, corpus) }
    let files = Set(pack.rules.filter { selection.chosen.contains($0.id) }.map(\.file))
    found = found.filter { selection.has(file: $0.file) || files.contains($0.file) }.sorted()
    let errors = found.count { $0.severity == .error }
    switch format {
    case .json: Terminal.output(json(found, selection.folder))
    default: Terminal.output(found.map { "\(selection.folder)/\($0.rendered)\n" }.joined())
    }
    Terminal.error(
      "\(pack.rules.count) rules, \(pack.names.entries.count) names: \(errors) errors,"
        + " \(found.count - errors) warnings\n")
    let isWrong = arguments.has("strict") ? !found.isEmpty : errors > 0
    return isWrong ? .findings : .done
  }

  private static func limits(_ pack: RulePack, _ corpus: String) async throws -> [RuleDiagnostic] {
    var check = MatchLimitCheck(pack)
    let reader = ArticleReader(sources: [ArticleSource(argument: corpus)])
    while let next = reader.next(), Interruption.signal == 0 {
      switch next {
      case .success(let article): check.read(article)
      case .failure(let error): Terminal.error("\(error)\n")
      }
    }
    guard check.articles > 0 else { throw CommandError("\(corpus): no article could be read") }
    return check.diagnostics
  }

  private static func json(_ found: [RuleDiagnostic], _ folder: String) -> [UInt8] {
    var json = JSONBuffer(indent: 2)
    json.beginObject()
    json.field("format", "trade-facts-rule-check/1")
    json.field("pack", folder)
    json.field("errors", found.count { $0.severity == .error })
    json.field("warnings", found.count { $0.severity == .warning })
    json.key("diagnostics")
    json.beginArray()
    for fault in found {
      json.beginObject()
      json.field("file", fault.file)
      json.field("line", fault.line)
      json.field("column", fault.column)
      json.field("severity", fault.severity.rawValue)
      json.field("message", fault.message)
      if !fault.advice.isEmpty { json.field("advice", fault.advice) }
      json.field("source", fault.sourceLine)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
