/// A pattern that PCRE2 does not take.
public struct PatternError: Error, Sendable, Equatable {
  /// PCRE2's error code.
  public let code: Int32
  /// Offset of the fault in bytes of the pattern.
  public let offset: Int
  public let message: String

  /// Code of another run that cannot be read any more.
  static let damagedCode = PatternError(
    code: 0, offset: 0, message: "the compiled rules were damaged while they were used; start again"
  )
}

/// A match that could not be decided. Never to be read as "no match".
public enum MatchError: Error, Sendable, Equatable {
  case matchLimit
  case depthLimit
  case heapLimit
  case jitStack
  /// Any other code of PCRE2, with its message.
  case failed(code: Int32, message: String)
}

extension MatchError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .matchLimit: "match limit reached"
    case .depthLimit: "depth limit reached"
    case .heapLimit: "heap limit reached"
    case .jitStack: "stack of the compiled pattern used up"
    case .failed(let code, let message): "PCRE2 error \(code): \(message)"
    }
  }
}
