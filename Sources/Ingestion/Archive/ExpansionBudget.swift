/// What an archive, with the archives in it, may still give. It stops "zip bombs": few bytes that
/// expand to more than a machine can hold, or would work through in days.
final class ExpansionBudget {
  private let limits: ExpansionLimits
  /// Bytes of the outermost archive that were taken in.
  private var taken = 0
  /// Bytes that came out, at all levels.
  private var given = 0
  /// What ended the reading of the archive was said.
  private(set) var isExhausted = false

  /// The ratio says nothing while little came out. In bytes.
  private static let freeBytes = 64 << 20

  init(_ limits: ExpansionLimits) { self.limits = limits }

  func take(_ count: Int) { taken += count }

  func give(_ count: Int) throws(ReadFailure) {
    guard !isExhausted else { throw failure("its limit was reached before") }
    given += count
    if given > limits.maxBytes {
      throw failure("it expands to more than \(limits.maxBytes) bytes; raise --max-expanded-bytes")
    }
    if given > Self.freeBytes && given / limits.maxRatio > taken {
      throw failure(
        "it expands to more than \(limits.maxRatio) times its size; raise --max-expansion")
    }
  }

  private func failure(_ reason: String) -> ReadFailure {
    isExhausted = true
    return ReadFailure(
      stage: .limit, message: "the rest of the archive is not read: \(reason) to read it")
  }
}
