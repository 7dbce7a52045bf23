import RulePacks
import Synchronization

/// Looks for faults in all patterns of a pack, also those that no article needs, while articles are
/// extracted. Where none is, the rules have no say, and nothing is looked for.
final class PatternCheck: Sendable {
  private let pack: RulePack
  private let task = Mutex<Task<[RuleDiagnostic], Never>?>(nil)

  init(_ pack: RulePack) { self.pack = pack }

  /// Does nothing where it has begun.
  func begin() {
    task.withLock { task in
      guard task == nil else { return }
      task = Task.detached(priority: .low) { [pack] in await pack.patternFaultsInParallel() }
    }
  }

  /// Waits for the end of what has begun.
  func faults() async -> [RuleDiagnostic] { await task.withLock { $0 }?.value ?? [] }
}
