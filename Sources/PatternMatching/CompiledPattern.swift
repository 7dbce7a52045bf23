internal import CPCRE2
import Synchronization

/// A PCRE2 pattern over UTF-8 text, shared by all workers.
///
/// It is compiled when it is first needed, and turned into machine code once it has been matched
/// a few times, so that rules that never or hardly run cost next to nothing.
@safe public final class CompiledPattern: Sendable {
  /// Whether a pattern may be tried at chosen places alone.
  public enum Anchoring: Sendable {
    /// PCRE2 looks for it everywhere.
    case searched
    /// A match begins where a word does, or at a byte that no word has; `isSure` where it is known
    /// to begin with no space.
    case atWords(isSure: Bool)
  }

  /// What it is made of when it is first needed; then it is let go.
  private enum Origin: Sendable {
    case source(@Sendable () -> String, Anchoring)
    /// What `SerializedPattern` holds; nil where it was damaged since.
    case code(@Sendable () -> [UInt8]?, isAnchored: Bool)
  }

  /// What the compilation gave.
  private struct Compiled: Sendable {
    var fault: PatternError?
    var isAnchored = false
    var firstBytes: ByteSet?
    var groups = PatternGroups([])
  }

  private struct State {
    /// Nil once it is compiled; kept where it has a fault.
    var origin: Origin?
    var compiled: Compiled?
    /// To be interpreted; let go when there is machine code.
    var handle: CodeHandle?
    /// Owns the machine code that `fast` points to.
    var machine: CodeHandle?
    var matches = 0
  }

  private let state: Mutex<State>
  /// Set once, before `isCompiled`.
  nonisolated(unsafe) private var published = Compiled()
  /// Parts of it by themselves, because they are read for every sentence and match: of an anchored
  /// pattern its first bytes, and the groups.
  nonisolated(unsafe) private var publishedBytes: ByteSet?
  nonisolated(unsafe) private var publishedGroups = PatternGroups([])
  private let isCompiled = Atomic<Bool>(false)
  /// Address of the machine code; 0 as long as there is none.
  private let fast = Atomic<UInt>(0)
  public let isCaseless: Bool

  /// Matches that are interpreted before machine code pays. To make it takes as long as it saves in
  /// some 200 matches, the mean over the shipped rules; those that are slow by far pay much earlier.
  private static let patience = 32

  /// A pattern that is compiled when it is first needed.
  public init(
    deferred source: @escaping @Sendable () -> String, caseless: Bool,
    anchoring: Anchoring = .searched
  ) {
    state = Mutex(State(origin: .source(source, anchoring)))
    isCaseless = caseless
  }

  /// A pattern that was compiled by another run of the program, taken up when it is first needed.
  ///
  /// - Parameter code: gives the bytes of its `SerializedPattern`, or nil where they were damaged.
  public init(
    serialized code: @escaping @Sendable () -> [UInt8]?, isAnchored: Bool, caseless: Bool
  ) {
    state = Mutex(State(origin: .code(code, isAnchored: isAnchored)))
    isCaseless = caseless
  }

  /// Compiles a pattern: UTF-8, dot matches line ends, plain brackets do not capture.
  ///
  /// - Throws: `PatternError` with the offset of the fault.
  public convenience init(_ source: String, caseless: Bool) throws(PatternError) {
    self.init(deferred: { source }, caseless: caseless)
    if let fault = fault() { throw fault }
  }

  /// What is wrong with the pattern; compiles it where that was not done yet.
  public func fault() -> PatternError? { compiled().fault }

  public var groups: [PatternGroups.Group] { groupIndex.all }

  /// The same by what they are used for.
  public var groupIndex: PatternGroups {
    if !isCompiled.load(ordering: .acquiring) { _ = compiled() }
    return unsafe publishedGroups
  }

  /// The bytes with which a match can begin, where the pattern is anchored: a match then begins at
  /// the byte from which it is searched, or not at all. Nil where PCRE2 searches.
  public var firstBytes: ByteSet? {
    if !isCompiled.load(ordering: .acquiring) { _ = compiled() }
    return unsafe publishedBytes
  }

  /// The pattern as PCRE2 reads it, of one that was found faulty.
  public var faultySource: String? {
    state.withLock { state in
      if case .source(let make, _)? = state.origin { make() } else { nil }
    }
  }

  /// The compiled code for other runs of the program; nil where there is none.
  public func serialized() -> SerializedPattern? {
    let isAnchored = compiled().isAnchored
    let handle = state.withLock { $0.handle ?? $0.machine }
    return handle?.serialized().map { SerializedPattern(code: $0, isAnchored: isAnchored) }
  }

  /// The code to match with.
  func code() throws(MatchError) -> MatchCode {
    let machine = fast.load(ordering: .acquiring)
    if machine != 0 { return MatchCode(address: machine, isMachine: true) }
    let compiled = compiled()
    if let fault = compiled.fault { throw .failed(code: fault.code, message: fault.message) }
    let code = state.withLock { state in
      state.matches += 1
      // A copy: others may be matching with the first at this moment.
      if state.matches == Self.patience, let machine = state.handle?.machineCode() {
        state.machine = machine
        state.handle = nil
        fast.store(machine.address, ordering: .releasing)
      }
      if let handle = state.handle { return MatchCode(interpreting: handle) }
      return MatchCode(address: state.machine?.address ?? 0, isMachine: true)
    }
    guard code.address != 0 else { throw .failed(code: 0, message: "not compiled") }
    return code
  }

  private func compiled() -> Compiled {
    if isCompiled.load(ordering: .acquiring) { return unsafe published }
    return state.withLock { state in
      if let known = state.compiled { return known }
      let made = make(&state)
      state.compiled = made
      unsafe published = made
      unsafe publishedGroups = made.groups
      unsafe publishedBytes = made.isAnchored ? made.firstBytes : nil
      isCompiled.store(true, ordering: .releasing)
      return made
    }
  }

  private func make(_ state: inout State) -> Compiled {
    do throws(PatternError) {
      let (handle, isAnchored) = try handle(state.origin)
      (state.handle, state.origin) = (handle, nil)
      // An anchored pattern of which PCRE2 has no first bytes begins where a word does.
      return Compiled(
        isAnchored: isAnchored,
        firstBytes: handle.firstBytes() ?? (isAnchored ? .allButSpace : nil),
        groups: PatternGroups(handle.namedGroups()))
    } catch {
      return Compiled(fault: error)
    }
  }

  private func handle(
    _ origin: Origin?
  ) throws(PatternError) -> (handle: CodeHandle, isAnchored: Bool) {
    switch origin {
    case .source(let source, let anchoring)?: return try compile(source(), anchoring)
    case .code(let code, let isAnchored)?:
      guard let bytes = code() else { throw .damagedCode }
      return (try CodeHandle(serialized: bytes), isAnchored)
    case nil: throw .damagedCode
    }
  }

  private func compile(
    _ source: String, _ anchoring: Anchoring
  ) throws(PatternError) -> (handle: CodeHandle, isAnchored: Bool) {
    if case .atWords(let isSure) = anchoring {
      let anchored = try Self.handle(source, isCaseless, PCRE2_ANCHORED)
      let first = anchored.firstBytes() ?? (isSure ? .allButSpace : nil)
      if let first, !first.contains(0x20) {
        return (anchored, true)
      }
    }
    return (try Self.handle(source, isCaseless, 0), false)
  }

  private static func handle(
    _ source: String, _ caseless: Bool, _ more: UInt32
  ) throws(PatternError) -> CodeHandle {
    var options = PCRE2_UTF | PCRE2_DOTALL | PCRE2_NO_AUTO_CAPTURE | PCRE2_DUPNAMES
    options |= PCRE2_NEVER_BACKSLASH_C | more
    if caseless { options |= PCRE2_CASELESS }
    let shared = SharedGroups.factored(source)
    if shared != source, let handle = try? CodeHandle(shared, options: options) { return handle }
    // Where there is a fault, its place is that in the text as it was given.
    return try CodeHandle(source, options: options)
  }
}
