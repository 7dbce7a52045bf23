import Foundation

/// A folder of its own for one test, removed afterwards; it has a rule pack without rules.
final class Sandbox {
  let path: String

  init() throws {
    let unique = "tradefacts-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(unique).path
    try write("Rules/pack.yaml", "name: empty\nversion: '0'\n")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// Names in a folder, hidden ones too, in order.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }
}
