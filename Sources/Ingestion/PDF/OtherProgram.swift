#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Runs a program of the system: no shell, no environment but the C locale, its messages dropped.
enum OtherProgram {
  /// How it ended.
  enum End {
    case done([UInt8])
    /// There is no such program on `PATH`.
    case missing
    /// It gave more than it may.
    case tooMuch
    case tooLong
    /// Its exit code, or that of a shell for a signal.
    case failed(Int32)
  }

  /// - Parameters:
  ///   - input: what it finds on standard input, by way of a file without a name.
  ///   - maxOutput: in bytes.
  static func run(
    _ name: String, _ arguments: [String], input: [UInt8], maxOutput: Int, seconds: Int
  ) -> End {
    guard let file = unsafe tmpfile() else { return .failed(errno) }
    defer { unsafe fclose(file) }
    guard unsafe fwrite(input, 1, input.count, file) == input.count, unsafe fflush(file) == 0 else {
      return .failed(errno)
    }
    unsafe rewind(file)
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return .failed(errno) }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    defer { close(ends[0]) }
    let started = unsafe start(name, arguments, input: fileno(file), output: ends[1])
    close(ends[1])
    switch started {
    case .failure(let error): return error.code == ENOENT ? .missing : .failed(error.code)
    case .success(let child):
      return output(of: child, from: ends[0], maxOutput: maxOutput, seconds: seconds)
    }
  }

  private static func start(
    _ name: String, _ arguments: [String], input: Int32, output: Int32
  ) -> Result<pid_t, SystemError> {
    #if canImport(Glibc)
      var actions = unsafe posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = unsafe ([name] + arguments).map { unsafe strdup($0) } + [nil]
    var environment = unsafe [strdup("LC_ALL=C"), nil]
    defer { unsafe (words + environment).forEach { unsafe free($0) } }
    var child: pid_t = 0
    let code = unsafe posix_spawnp(&child, name, &actions, nil, &words, &environment)
    return code == 0 ? .success(child) : .failure(SystemError(code: code))
  }

  /// Reads until the program closes its output, and waits for its end.
  private static func output(
    of child: pid_t, from descriptor: Int32, maxOutput: Int, seconds: Int
  ) -> End {
    var text: [UInt8] = []
    let deadline = now() + seconds * 1000
    while true {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = deadline - now()
      guard left > 0 else { return stop(child, .tooLong) }
      guard unsafe poll(&request, 1, Int32(left)) > 0 else { continue }
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        unsafe count = max(0, read(descriptor, buffer.baseAddress, 1 << 16))
      }
      if piece.isEmpty { break }
      text += piece
      guard text.count <= maxOutput else { return stop(child, .tooMuch) }
    }
    let code = wait(for: child)
    return code == 0 ? .done(text) : .failed(code)
  }

  private static func stop(_ child: pid_t, _ end: End) -> End {
    kill(child, SIGKILL)
    _ = wait(for: child)
    return end
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Milliseconds of a clock that only goes on: for the time limit.
  private static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
