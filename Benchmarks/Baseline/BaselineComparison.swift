/// What a program costs now, held against the baseline.
struct BaselineComparison {
  enum Outcome: Equatable {
    case same
    /// Lines that say what grew.
    case grown([String])
    /// Lines that say what differs around the program.
    case notCompared([String])
  }

  /// What a cost may grow by.
  static let tolerance = 0.10
  /// A part counts only where what it grew by is at least this much of the whole.
  static let leastShare = 0.01

  private let old: Baseline
  private let new: Baseline

  init(old: Baseline, new: Baseline) {
    self.old = old
    self.new = new
  }

  var outcome: Outcome {
    let differences = surroundings
    if !differences.isEmpty { return .notCompared(differences) }
    let grown =
      growth(old.instructionsPerByte, new.instructionsPerByte, "instructions a byte")
      + growth(old.allocationsPerArticle, new.allocationsPerArticle, "allocations an article")
    return grown.isEmpty ? .same : .grown(grown)
  }

  /// How much cheaper the whole has become, where it is worth a new baseline.
  var gain: String? {
    guard let was = old.instructionsPerByte[Baseline.whole],
      let now = new.instructionsPerByte[Baseline.whole], now < was * (1 - Self.tolerance)
    else { return nil }
    return "whole: \(Self.change(was, now)) instructions a byte"
  }

  /// For people.
  ///
  /// - Parameter file: where the baseline is.
  func report(_ file: String) -> String {
    switch outcome {
    case .same:
      return [
        "the costs are those of \(file)", gain.map { "\($0); Scripts/bench baseline keeps it" },
      ]
      .compactMap(\.self).joined(separator: "\n")
    case .notCompared(let differences):
      return (["not compared with \(file), which was made elsewhere:"] + differences)
        .joined(separator: "\n  ")
    case .grown(let parts):
      let much = Int(Self.tolerance * 100)
      return (["\(file): more than \(much) % dearer than it says:"] + parts).joined(
        separator: "\n  ")
        + "\nmake it cheaper, or accept it with Scripts/bench baseline in the same commit"
    }
  }

  private var surroundings: [String] {
    let (was, now) = (old.surroundings, new.surroundings)
    return [
      ("architecture", was.architecture, now.architecture), ("vectors", was.vectors, now.vectors),
      ("Swift", was.swift, now.swift), ("PCRE2", was.pcre2, now.pcre2),
      ("C library", was.libc, now.libc), ("valgrind", was.valgrind, now.valgrind),
    ].filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1) in the baseline, \($0.2) here" }
  }

  private func growth(_ old: Baseline.Costs, _ new: Baseline.Costs, _ unit: String) -> [String] {
    let whole = old[Baseline.whole] ?? 0
    return new.keys.sorted().compactMap { part in
      let (was, now) = (old[part] ?? 0, new[part] ?? 0)
      guard now > was * (1 + Self.tolerance), now - was >= whole * Self.leastShare else {
        return nil
      }
      return "\(part): \(Self.change(was, now)) \(unit)"
    }
  }

  private static func change(_ was: Double, _ now: Double) -> String {
    let percent = was > 0 ? Int(((now / was - 1) * 100).rounded()) : 100
    return "\(Table.Figure(value: was, decimals: 1).text) before,"
      + " \(Table.Figure(value: now, decimals: 1).text) now"
      + " (\(percent > 0 ? "+" : "")\(percent) %)"
  }
}
