import FoundationEssentials

/// Reads and writes the baseline, and makes it from what was counted.
enum BaselineFile {
  static func read(_ path: String) throws -> Baseline {
    try JSONDecoder().decode(Baseline.self, from: Data(contentsOf: URL(filePath: path)))
  }

  static func write(_ baseline: Baseline, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(baseline) + Data("\n".utf8)).write(to: URL(filePath: path))
  }

  /// - Parameter folder: has `surroundings.json`, `allocations.json` (a table), `callgrind.out` and
  ///   `bytes` (how many were counted), as `Scripts/bench` writes them.
  static func measured(_ folder: String) throws -> Baseline {
    let data = { (name: String) in try Data(contentsOf: URL(filePath: folder + "/" + name)) }
    let bytes = Double(String(decoding: try data("bytes"), as: UTF8.self).filter(\.isNumber)) ?? 1
    let profile = InstructionProfile(Array(try data("callgrind.out")))
    var instructions: Baseline.Costs = [:]
    for row in profile.rows where row.stage != "before" {
      instructions[row.stage] = rounded(Double(row.instructions) / bytes)
      instructions[Baseline.whole, default: 0] += Double(row.instructions) / bytes
    }
    instructions[Baseline.whole] = instructions[Baseline.whole].map(rounded)
    var allocations: Baseline.Costs = [:]
    let tables = try JSONDecoder().decode([String: [Row]].self, from: data("allocations.json"))
    for row in tables["allocations"] ?? [] { allocations[row.name] = rounded(row.count) }
    return Baseline(
      surroundings: try JSONDecoder().decode(
        Baseline.Surroundings.self, from: data("surroundings.json")),
      instructionsPerByte: instructions, allocationsPerArticle: allocations)
  }

  private struct Row: Decodable {
    var name: String
    var count: Double
  }

  /// More would only make changes of the file hard to read.
  private static func rounded(_ cost: Double) -> Double { (cost * 10).rounded() / 10 }

  static func table(_ baseline: Baseline) -> Table {
    var table = Table(
      name: "counts", title: "Instructions and allocations",
      columns: ["stage", "instructions a byte", "share", "allocations an article"])
    let whole = baseline.instructionsPerByte[Baseline.whole] ?? 1
    let stages = baseline.instructionsPerByte.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (stage, cost) in stages.filter({ $0.key != Baseline.whole }) + [(Baseline.whole, whole)] {
      table.add(
        stage, .init(value: cost, decimals: 1),
        .init(value: 100 * cost / whole, decimals: 1, unit: "%"),
        baseline.allocationsPerArticle[stage].map { .init(value: $0, decimals: 1) })
    }
    return table
  }
}
