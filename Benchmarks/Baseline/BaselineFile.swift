import FoundationEssentials

/// Reads and writes the baseline, and makes it from what was counted.
enum BaselineFile {
  static func read(_ path: String) throws -> Baseline {
    try JSONDecoder().decode(Baseline.self, from: Data(contentsOf: URL(filePath: path)))
  }

  static func write(_ baseline: Baseline, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (encoder.encode(baseline) + Data("\n".utf8)).write(to: URL(filePath: path))
  }

  /// - Parameter folder: has `surroundings.json`, `allocations.json` (a table), `warming.out` and
  ///   `instructions.out` of cachegrind, `bytes` (how many were counted), as `Scripts/bench` writes
  ///   them.
  static func measured(_ folder: String) throws -> Baseline {
    let data = { (name: String) in try Data(contentsOf: URL(filePath: folder + "/" + name)) }
    let bytes = Double(String(decoding: try data("bytes"), as: UTF8.self).filter(\.isNumber)) ?? 1
    let warming = InstructionProfile(Array(try data("warming.out")))
    let profile = InstructionProfile(Array(try data("instructions.out"))).without(warming)
    var instructions: Baseline.Costs = [:]
    for (module, count) in profile.modules { instructions[module] = rounded(Double(count) / bytes) }
    instructions[Baseline.whole] = rounded(
      Double(profile.functions.values.reduce(0, +)) / bytes)
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

  static func tables(_ baseline: Baseline) -> [Table] {
    [
      table(
        "instructions", "Instructions a byte, by module", "instructions",
        baseline.instructionsPerByte),
      table(
        "allocations", "Allocations an article, by stage", "allocations",
        baseline.allocationsPerArticle),
    ]
  }

  /// The dearest first.
  private static func table(
    _ name: String, _ title: String, _ column: String, _ costs: Baseline.Costs
  ) -> Table {
    var table = Table(name: name, title: title, columns: ["part", column, "share"])
    let whole = costs[Baseline.whole] ?? 1
    let parts = costs.filter { $0.key != Baseline.whole }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (part, cost) in parts + [(key: Baseline.whole, value: whole)] {
      table.add(
        part, .init(value: cost, decimals: 1),
        .init(value: 100 * cost / whole, decimals: 1, unit: "%"))
    }
    return table
  }
}
