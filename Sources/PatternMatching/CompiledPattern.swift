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

  /// What it is made of when it is first needed.
  private enum Origin: Sendable {
    case source(@Sendable () -> String, Anchoring)
    /// What `SerializedPattern` holds; nil where it was damaged since.
    case code(@Sendable () -> [UInt8]?, isAnchored: Bool)
  }

  /// What the compilation gave.
  private struct Compiled: Sendable {
    var handle: CodeHandle?
    var fault: PatternError?
    var isAnchored = false
    var firstBytes: ByteSet?
    var groups = PatternGroups([])
  }

  private struct State {
    var compiled: Compiled?
    /// Owns the machine code that `fast` points to.
    var machine: CodeHandle?
    var matches = 0
  }

  private let state = Mutex(State())
  /// Set once, before `isCompiled`.
  nonisolated(unsafe) private var published = Compiled()
  /// Parts of it by themselves, because they are read for every sentence and match: of an anchored
  /// pattern its first bytes, and the groups.
  nonisolated(unsafe) private var publishedBytes: ByteSet?
  nonisolated(unsafe) private var publishedGroups = PatternGroups([])
  private let isCompiled = Atomic<Bool>(false)
  /// Address of the machine code; 0 as long as there is none.
  private let fast = Atomic<UInt>(0)
  private let origin: Origin
  public let isCaseless: Bool

  /// Matches that are interpreted before machine code pays. To make it takes as long as it saves in
  /// some 200 matches, the mean over the shipped rules; those that are slow by far pay much earlier.
  private static let patience = 32

  /// A pattern that is compiled when it is first needed.
  public init(
    deferred source: @escaping @Sendable () -> String, caseless: Bool,
    anchoring: Anchoring = .searched
  ) {
    origin = .source(source, anchoring)
    isCaseless = caseless
  }

  /// A pattern that was compiled by another run of the program, taken up when it is first needed.
  ///
  /// - Parameter code: gives the bytes of its `SerializedPattern`, or nil where they were damaged.
  public init(
    serialized code: @escaping @Sendable () -> [UInt8]?, isAnchored: Bool, caseless: Bool
  ) {
    origin = .code(code, isAnchored: isAnchored)
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

  /// The pattern as PCRE2 reads it; nil for one that was compiled by another run.
  public var source: String? {
    if case .source(let make, _) = origin { make() } else { nil }
  }

  /// The compiled code for other runs of the program; nil where there is none.
  public func serialized() -> SerializedPattern? {
    let compiled = compiled()
    return compiled.handle?.serialized().map {
      SerializedPattern(code: $0, isAnchored: compiled.isAnchored)
    }
  }

  /// Address of the code to match with, and whether it is machine code.
  func code() throws(MatchError) -> (address: UInt, isMachine: Bool) {
    let machine = fast.load(ordering: .acquiring)
    if machine != 0 { return (machine, true) }
    let compiled = compiled()
    if let fault = compiled.fault { throw .failed(code: fault.code, message: fault.message) }
    guard let handle = compiled.handle else { throw .failed(code: 0, message: "not compiled") }
    state.withLock { state in
      state.matches += 1
      // A copy: others may be matching with the first at this moment.
      guard state.matches == Self.patience, let machine = handle.machineCode() else { return }
      state.machine = machine
      fast.store(machine.address, ordering: .releasing)
    }
    return (handle.address, false)
  }

  private func compiled() -> Compiled {
    if isCompiled.load(ordering: .acquiring) { return unsafe published }
    return state.withLock { state in
      if let known = state.compiled { return known }
      let made = make()
      state.compiled = made
      unsafe published = made
      unsafe publishedGroups = made.groups
      unsafe publishedBytes = made.isAnchored ? made.firstBytes : nil
      isCompiled.store(true, ordering: .releasing)
      return made
    }
  }

  private func make() -> Compiled {
    do throws(PatternError) {
      switch origin {
      case .source(let source, let anchoring): return try compile(source(), anchoring)
      case .code(let code, let isAnchored):
        guard let bytes = code() else { throw .damagedCode }
        return Self.compiled(try CodeHandle(serialized: bytes), isAnchored: isAnchored)
      }
    } catch {
      return Compiled(fault: error)
    }
  }

  private func compile(
    _ source: String, _ anchoring: Anchoring
  ) throws(PatternError) -> Compiled {
    if case .atWords(let isSure) = anchoring {
      let anchored = try Self.handle(source, isCaseless, PCRE2_ANCHORED)
      let first = anchored.firstBytes() ?? (isSure ? .allButSpace : nil)
      if let first, !first.contains(0x20) {
        return Self.compiled(anchored, isAnchored: true)
      }
    }
    return Self.compiled(try Self.handle(source, isCaseless, 0), isAnchored: false)
  }

  /// An anchored pattern of which PCRE2 has no first bytes begins where a word does.
  private static func compiled(_ handle: CodeHandle, isAnchored: Bool) -> Compiled {
    Compiled(
      handle: handle, isAnchored: isAnchored,
      firstBytes: handle.firstBytes() ?? (isAnchored ? .allButSpace : nil),
      groups: PatternGroups(handle.namedGroups()))
  }

  private static func handle(
    _ source: String, _ caseless: Bool, _ more: UInt32
  ) throws(PatternError) -> CodeHandle {
    var options = PCRE2_UTF | PCRE2_DOTALL | PCRE2_NO_AUTO_CAPTURE | PCRE2_DUPNAMES
    options |= PCRE2_NEVER_BACKSLASH_C | more
    if caseless { options |= PCRE2_CASELESS }
    return try CodeHandle(source, options: options)
  }
}
