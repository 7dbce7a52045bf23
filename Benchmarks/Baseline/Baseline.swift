/// What the pipeline costs, in units that do not hang on the mood of a machine:
/// `Benchmarks/baseline.json`.
struct Baseline: Codable, Equatable {
  /// What the counts depend on beside the project: they are held against each other only where
  /// all of it is the same.
  struct Surroundings: Codable, Equatable {
    var architecture: String
    /// Widest vector instructions: the C library and PCRE2 choose their code by them.
    var vectors: String
    var swift: String
    var pcre2: String
    var libc: String
    var valgrind: String
  }

  /// A cost by part, and `whole`. The parts are modules for instructions, stages for allocations.
  typealias Costs = [String: Double]

  var note = Self.note
  var surroundings: Surroundings
  var instructionsPerByte: Costs
  var allocationsPerArticle: Costs

  static let note =
    "Made by Scripts/bench baseline, read by Scripts/bench check. Counts depend on the compiler,"
    + " the libraries and the features of the processor, so they are compared only where these are"
    + " the same."

  static let whole = "whole"
}
