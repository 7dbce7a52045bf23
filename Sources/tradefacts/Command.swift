/// A command: what it is called, what it takes, what it does.
protocol Command: SendableMetatype {
  static var name: String { get }
  /// One line for the overview.
  static var summary: String { get }
  /// What may follow the name; one line a form.
  static var usage: [String] { get }
  /// Besides `Option.common`.
  static var options: [Option] { get }
  /// What people should know besides; lines of at most 90 columns.
  static var notes: [String] { get }

  /// Throws `UsageError` for wrong arguments, and other errors whose description is an error line.
  ///
  /// Begins on the first thread and stays there until it first waits: to the others the C library
  /// hands out memory in small pieces, each by a system call.
  @MainActor static func run(_ arguments: Arguments) async throws -> ExitCode
}

/// What the program tells its caller.
enum ExitCode: Equatable {
  /// All was done: 0.
  case done
  /// Done, with differences, failed checks or articles that could not be read: 1.
  case findings
  /// Wrong usage, or nothing could be done: 2.
  case failed
  /// Ended by a signal: 128 and its number.
  case interrupted(signal: Int32)

  var number: Int32 {
    switch self {
    case .done: 0
    case .findings: 1
    case .failed: 2
    case .interrupted(let signal): 128 + signal
    }
  }
}

/// Arguments that make no sense together.
struct UsageError: Error {
  var message: String
}

/// A signal ended the work; nothing was left behind.
struct InterruptedError: Error {
  var signal: Int32
}

/// Why a command could not do its work; an error line.
struct CommandError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
