import RulePacks
import Synchronization

/// Looks for faults in all patterns of a pack, also those that no article needs, while articles are
/// extracted. Where none is, the rules have no say, and nothing is looked for.
final class PatternCheck: Sendable {
  private let rules: LoadedRules
  private let task = Mutex<Task<[RuleDiagnostic], Never>?>(nil)

  init(_ rules: LoadedRules) { self.rules = rules }

  /// Does nothing where it has begun, or where the patterns were checked before.
  func begin() {
    if rules.areChecked { return }
    task.withLock { task in
      guard task == nil else { return }
      task = Task.detached(priority: .low) { [pack = rules.pack] in
        await pack.patternFaultsInParallel()
      }
    }
  }

  /// Waits for the end of what has begun.
  func faults() async -> [RuleDiagnostic] { await task.withLock { $0 }?.value ?? [] }

  /// True where it has begun; after `faults` it has ended.
  var hasBegun: Bool { task.withLock { $0 != nil } }
}
