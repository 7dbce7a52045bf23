internal import CPCRE2
import Synchronization

/// A PCRE2 pattern over UTF-8 text, shared by all workers.
///
/// It is compiled when it is first needed, and turned into machine code once it has been matched
/// a few times, so that rules that never or hardly run cost next to nothing.
@safe public final class CompiledPattern: Sendable {
  /// What the compilation gave.
  private enum Result {
    case none
    case code(CodeHandle)
    case fault(PatternError)
  }

  private struct State {
    var result = Result.none
    /// Owns the machine code that `fast` points to.
    var machine: CodeHandle?
    var matches = 0
    var groups: [(name: String, number: Int)] = []
  }

  private let state = Mutex(State())
  /// Address of the machine code; 0 as long as there is none.
  private let fast = Atomic<UInt>(0)
  private let makeSource: @Sendable () -> String
  private let caseless: Bool

  /// Matches that are interpreted before machine code pays.
  private static let patience = 6

  /// A pattern that is compiled when it is first needed.
  public init(deferred source: @escaping @Sendable () -> String, caseless: Bool) {
    makeSource = source
    self.caseless = caseless
  }

  /// Compiles a pattern: UTF-8, dot matches line ends, plain brackets do not capture.
  ///
  /// - Throws: `PatternError` with the offset of the fault.
  public convenience init(_ source: String, caseless: Bool) throws(PatternError) {
    self.init(deferred: { source }, caseless: caseless)
    if let fault = fault() { throw fault }
  }

  /// What is wrong with the pattern; compiles it where that was not done yet.
  public func fault() -> PatternError? {
    state.withLock { state in
      compile(&state)
      if case .fault(let fault) = state.result { return fault }
      return nil
    }
  }

  /// Named groups in the order of their first number; a name may belong to several groups.
  public var groups: [(name: String, number: Int)] {
    state.withLock { state in
      compile(&state)
      return state.groups
    }
  }

  /// The pattern as PCRE2 reads it.
  public var source: String { makeSource() }

  /// Address of the code to match with: machine code, or that of the interpreter.
  func code() throws(MatchError) -> UInt {
    let machine = fast.load(ordering: .acquiring)
    if machine != 0 { return machine }
    let result = state.withLock { state in resultAndCount(&state) }
    switch result {
    case .code(let handle): return handle.address
    case .fault(let fault): throw .failed(code: fault.code, message: fault.message)
    case .none: throw .failed(code: 0, message: "not compiled")
    }
  }

  private func resultAndCount(_ state: inout State) -> Result {
    compile(&state)
    state.matches += 1
    guard state.matches >= Self.patience, case .code(let handle) = state.result else {
      return state.result
    }
    // A copy: others may be matching with the first at this moment.
    if state.machine == nil, let machine = handle.machineCode() {
      state.machine = machine
      fast.store(machine.address, ordering: .releasing)
    }
    return state.result
  }

  private func compile(_ state: inout State) {
    guard case .none = state.result else { return }
    var options = PCRE2_UTF | PCRE2_DOTALL | PCRE2_NO_AUTO_CAPTURE | PCRE2_DUPNAMES
    options |= PCRE2_NEVER_BACKSLASH_C
    if caseless { options |= PCRE2_CASELESS }
    do throws(PatternError) {
      let handle = try CodeHandle(makeSource(), options: options)
      state.result = .code(handle)
      state.groups = handle.namedGroups()
    } catch {
      state.result = .fault(error)
    }
  }
}
