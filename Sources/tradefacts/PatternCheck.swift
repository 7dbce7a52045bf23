import Extraction
import RulePacks
import Synchronization

/// Looks for faults in all patterns of a pack, also those that no article needs, while articles are
/// extracted. Where none is, the rules have no say, and nothing is looked for. A pack without faults is
/// kept for the next start.
final class PatternCheck: Sendable {
  private let rules: LoadedRules
  private let task = Mutex<Task<[RuleDiagnostic], Never>?>(nil)

  init(_ rules: LoadedRules) { self.rules = rules }

  /// Does nothing where it has begun, or where the patterns were checked before.
  func begin() {
    guard let unchecked = rules.unchecked else { return }
    task.withLock { task in
      guard task == nil else { return }
      task = Task.detached(priority: .low) { [rules] in
        let faults = await unchecked.faults()
        // Now, and not at the end, when the program needs most memory.
        if faults.isEmpty, Interruption.signal == 0 { rules.keep() }
        return faults
      }
    }
  }

  /// Waits for the end of what has begun.
  func faults() async -> [RuleDiagnostic] { await task.withLock { $0 }?.value ?? [] }
}
