/// What is known of inputs and portions from before; asked for each in its order, by whoever reads
/// them. It has connections of its own to the states, so that nobody has to wait for the writing.
final class RunMemory {
  private var interrupted: Resumption?
  private let former: FormerRun?

  /// - Parameters:
  ///   - interrupted: the state of an interrupted run that goes on.
  ///   - former: that of the whole run before.
  init(interrupted: String?, former: String?) throws(BatchFailure) {
    self.interrupted = if let interrupted { try Resumption(interrupted) } else { nil }
    self.former = if let former { try FormerRun(former) } else { nil }
  }

  /// What is known of an input.
  enum Recall {
    case unknown
    /// An interrupted run had begun it: its portions are asked for one by one.
    case begun(KnownPart)
    case known(KnownPart)
  }

  func recall(_ input: InputMark) throws(BatchFailure) -> Recall {
    if let known = try interrupted?.recall(input), !known.isUnknown { return known }
    // The inputs are others from here on than the interrupted run has met, or new to it.
    interrupted = nil
    return try former?.part(for: input).map { .known(.former($0)) } ?? .unknown
  }

  /// Nil where nothing is known of it.
  func recall(portion digest: String) throws(BatchFailure) -> KnownPart? {
    if let known = try interrupted?.recall(portion: digest) { return .recorded(known) }
    interrupted = nil
    return try former?.part(forPortion: digest).map { .former($0) }
  }
}

extension RunMemory.Recall {
  fileprivate var isUnknown: Bool { if case .unknown = self { true } else { false } }
}
