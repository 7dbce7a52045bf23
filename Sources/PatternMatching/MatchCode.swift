/// The code of a pattern, for one match.
struct MatchCode {
  /// In memory, of the code of PCRE2.
  let address: UInt
  let isMachine: Bool
  /// Keeps what is interpreted, which the pattern lets go when it has machine code.
  private let owner: CodeHandle?

  init(address: UInt, isMachine: Bool) {
    self.address = address
    self.isMachine = isMachine
    owner = nil
  }

  init(interpreting handle: CodeHandle) {
    address = handle.address
    isMachine = false
    owner = handle
  }
}
