import RulePacks
import Synchronization

/// Patterns in which nobody looked for faults yet. They hold on to the files that they were read
/// from, so they are let go when that is done.
final class UncheckedPatterns: Sendable {
  private let patterns: Mutex<[PlacedPattern]>

  init(_ patterns: [PlacedPattern]) { self.patterns = Mutex(patterns) }

  /// What is wrong in them; none when they were asked before.
  func faults() async -> [RuleDiagnostic] {
    let taken = patterns.withLock { patterns in
      defer { patterns = [] }
      return patterns
    }
    return await taken.faultsInParallel()
  }
}
