import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `tradefacts review` while it runs, and plain HTTP to it.
final class ReviewProcess {
  let address: String
  let port: UInt16
  let token: String
  private let process = Process()

  init(_ arguments: String..., folder: String) throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["review"] + arguments + ["--no-browser"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    address = line.trimmingCharacters(in: .whitespacesAndNewlines)
    let parts = URLComponents(string: address)
    port = UInt16(parts?.port ?? 0)
    token = parts?.queryItems?.first { $0.name == "token" }?.value ?? ""
  }

  deinit { if process.isRunning { process.terminate() } }

  var isRunning: Bool { process.isRunning }

  /// The exit code after a signal.
  func end(by signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What is answered to a request of the page; `changes` set or (nil) remove headers.
  func request(
    _ method: String, _ path: String, _ changes: [String: String?] = [:], body: String = ""
  ) -> String {
    var headers: [String: String] = [
      "Host": "127.0.0.1:\(port)", "Cookie": "tradefacts-review-\(port)=\(token)",
      "Origin": "http://127.0.0.1:\(port)", "Content-Type": "application/json",
      "Connection": "close", "Content-Length": String(body.utf8.count),
    ]
    for (name, value) in changes { headers[name] = value }
    let lines = headers.map { "\($0): \($1)\r\n" }.sorted().joined()
    return send(Array("\(method) \(path) HTTP/1.1\r\n\(lines)\r\n\(body)".utf8))
  }

  /// Whatever comes back for some bytes, until the other side closes or half a second of silence.
  func send(_ bytes: [UInt8], waits: Bool = true) -> String {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    defer { close(descriptor) }
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard connects(descriptor) else { return "" }
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    _ = unsafe bytes.withUnsafeBytes {
      unsafe sendto(descriptor, $0.baseAddress, $0.count, flags, nil, 0)
    }
    guard waits else { return "" }
    shutdown(descriptor, Int32(SHUT_WR))
    var answer: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe part.withUnsafeMutableBytes {
        unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
      }
      if count <= 0 { return String(decoding: answer, as: UTF8.self) }
      answer += part[..<count]
    }
  }

  private func connects(_ descriptor: Int32) -> Bool {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return unsafe withUnsafePointer(to: &place) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
