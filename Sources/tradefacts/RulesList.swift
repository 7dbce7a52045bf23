import Facts
import RulePacks

/// `tradefacts rules list`: one line a rule.
enum RulesList {
  static func run(_ arguments: Arguments, _ operands: [String]) throws -> ExitCode {
    let format = try RulesFormat.asked(arguments)
    let selection = try RulesSelection(arguments, operands)
    let pack = try RulePack(folder: selection.folder)
    try selection.check(pack)
    let rules = pack.rules.filter { selection.has(file: $0.file) || selection.has(file: $0.id) }
    switch format {
    case .json: Terminal.output(json(rules))
    default: Terminal.output(table(rules, selection.folder))
    }
    return pack.hasErrors ? .findings : .done
  }

  private static func table(_ rules: [Rule], _ folder: String) -> String {
    let heads = ["id", "emits", "layer", "tests", "alternatives", "since", "author", "file"]
    let rows =
      [heads + ["title"]]
      + rules.map { rule in
        [
          rule.id, rule.output.name, rule.layer.rawValue, "\(rule.tests.count)",
          "\(rule.alternatives.count)", rule.since ?? "-", rule.author ?? "-",
          "\(folder)/\(rule.file):\(rule.line)", rule.title,
        ]
      }
    let widths = heads.indices.map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.unicodeScalars.count))
      }
      return (cells + [row[heads.count]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func json(_ rules: [Rule]) -> [UInt8] {
    var json = JSONBuffer(indent: 2)
    json.beginArray()
    for rule in rules {
      json.beginObject()
      json.field("id", rule.id)
      json.field("title", rule.title)
      json.field("emits", rule.output.name)
      json.field("layer", rule.layer.rawValue)
      json.field("tests", rule.tests.count)
      json.field("alternatives", rule.alternatives.count)
      json.field("since", ifPresent: rule.since)
      json.field("author", ifPresent: rule.author)
      json.field("file", rule.file)
      json.field("line", rule.line)
      json.endObject()
    }
    json.endArray()
    json.endLine()
    return json.bytes
  }
}

extension RuleOutput {
  /// As `emits:` has it.
  var name: String {
    switch self {
    case .mention(let kind): kind.rawValue
    case .fold: "fold"
    case .fact(let type, let subtype): "\(type.rawValue)/\(subtype)"
    }
  }
}
