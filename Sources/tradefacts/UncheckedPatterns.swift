import RulePacks
import Synchronization

/// Patterns in which nobody looked for faults yet. They hold on to the files that they were read
/// from, so they are let go when that is done.
final class UncheckedPatterns: Sendable {
  private let pack: Mutex<RulePack?>

  init(of pack: RulePack) {
    var rest = RulePack()
    rest.patterns = pack.patterns
    self.pack = Mutex(rest)
  }

  /// What is wrong in them; none when they were asked before.
  func faults() async -> [RuleDiagnostic] {
    let taken = pack.withLock { pack in
      defer { pack = nil }
      return pack
    }
    return await taken?.patternFaultsInParallel() ?? []
  }
}
