import Foundation

/// The built program, run as a person does.
struct Program {
  /// What it wrote and how it ended.
  struct Outcome {
    var code: Int32
    var output: String
    var error: String
  }

  /// The folder it runs in.
  let folder: String

  init(in sandbox: Sandbox) { folder = sandbox.path }

  init(at folder: String) { self.folder = folder }

  /// Beside the bundle of the tests, in the build folder.
  static let path: String = {
    let bundle = Bundle.allBundles.map(\.bundlePath) + CommandLine.arguments
    let folders = bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
    let paths = folders.map { $0 + "/tradefacts" }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "tradefacts"
  }()

  func run(_ arguments: String..., input: String? = nil) throws -> Outcome {
    try start("/usr/bin/env", [Self.path] + arguments, input: input)
  }

  /// Runs a line of shell, in which `$P` is the program.
  func shell(_ line: String) throws -> Outcome { try start("/bin/bash", ["-c", line], input: nil) }

  private func start(_ program: String, _ arguments: [String], input: String?) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["P"] = Self.path
    // Not that of the user.
    environment["XDG_CACHE_HOME"] =
      URL(fileURLWithPath: Self.path).deletingLastPathComponent().path
      + "/test-cache"
    process.environment = environment
    // Files, not pipes: nothing can block on a full one.
    let store = FileManager.default.temporaryDirectory.path + "/tradefacts-io-\(UUID().uuidString)"
    defer { for end in ["in", "out", "err"] { unlinkQuietly(store + end) } }
    try (input ?? "").write(toFile: store + "in", atomically: false, encoding: .utf8)
    for end in ["out", "err"] {
      try "".write(toFile: store + end, atomically: false, encoding: .utf8)
    }
    process.standardInput = FileHandle(forReadingAtPath: store + "in")
    process.standardOutput = FileHandle(forWritingAtPath: store + "out")
    process.standardError = FileHandle(forWritingAtPath: store + "err")
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus,
      output: try String(contentsOfFile: store + "out", encoding: .utf8),
      error: try String(contentsOfFile: store + "err", encoding: .utf8))
  }

  private func unlinkQuietly(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
