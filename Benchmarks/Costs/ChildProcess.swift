#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Another program, run to its end as a user does.
struct ChildProcess {
  /// Wall-clock seconds until its first byte on standard output; nil where it gave none.
  var firstByte: Double?
  /// Wall-clock seconds until its end.
  var seconds: Double
  /// Seconds that its threads computed.
  var processorSeconds: Double
  /// The most memory it had.
  var peakMegabytes: Double

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// - Parameter command: the program, by its path, and its arguments.
  init(_ command: [String]) throws {
    let start = Processor.wallSeconds
    let (id, output) = try Self.start(command)
    firstByte = Self.drain(output) ? nil : Processor.wallSeconds - start
    if firstByte != nil { while !Self.drain(output) {} }
    close(output)
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(id, &status, 0, &usage) == id, status == 0 else {
      throw Failure(description: "\(command.joined(separator: " ")): ended with status \(status)")
    }
    seconds = Processor.wallSeconds - start
    processorSeconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    #if canImport(Glibc)
      peakMegabytes = Double(usage.ru_maxrss) * 1024 / 1e6
    #else
      peakMegabytes = Double(usage.ru_maxrss) / 1e6
    #endif
  }

  /// The process, and the end from which its standard output is read. What it says besides is of
  /// no use here.
  private static func start(_ command: [String]) throws -> (pid_t, Int32) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    unsafe posix_spawn_file_actions_addclose(&actions, ends[1])
    var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var id: pid_t = 0
    let code = unsafe posix_spawn(&id, command[0], &actions, nil, &arguments, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw Failure(description: "\(command[0]): cannot be run")
    }
    return (id, ends[0])
  }

  /// Reads what there is; true at the end.
  private static func drain(_ output: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    return unsafe read(output, &buffer, buffer.count) <= 0
  }
}
