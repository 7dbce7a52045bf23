#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
import FoundationEssentials

/// Standard output, standard error and the way out; no other file of this target calls C.
enum Terminal {
  static func output(_ text: String) { output(Array(text.utf8)) }

  /// A reader that has gone is no fault; any other failed write ends the program.
  static func output(_ bytes: [UInt8]) {
    let failure = write(bytes, to: STDOUT_FILENO)
    if failure == 0 { return }
    if failure == EPIPE { exit(.done) }
    error("standard output: cannot be written (system error \(failure))\n")
    exit(.failed)
  }

  static func error(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns where the output is no terminal.
  static let defaultWidth = 100

  /// Columns of standard output.
  static var width: Int {
    guard isatty(STDOUT_FILENO) == 1 else { return defaultWidth }
    var size = winsize()
    let answer = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return answer == 0 && size.ws_col > 0 ? Int(size.ws_col) : defaultWidth
  }

  /// Whether standard output is to be colored.
  static func usesColor(_ arguments: Arguments) throws(UsageError) -> Bool {
    switch try arguments.choice("color", ColorChoice.self) ?? .auto {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      let isRefused = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
      return !isRefused && isatty(STDOUT_FILENO) == 1
    }
  }

  static func exit(_ code: ExitCode) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code.number)
    #else
      Darwin.exit(code.number)
    #endif
  }

  /// 0, or the number of the error.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        #if canImport(Glibc)
          return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          return unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count >= 0 { start += count } else if errno != EINTR { return errno }
    }
    return 0
  }
}

/// `--color`.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}
