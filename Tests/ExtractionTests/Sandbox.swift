import Foundation

/// A folder of its own for one test, removed afterwards.
final class Sandbox {
  let path: String

  init() throws {
    let unique = "tradefacts-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(unique).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
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

  /// Names in the folder, hidden ones too, in order.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// JSON Lines with articles `a0`, `a1` … whose text is their number.
  func writeRows(_ count: Int) throws -> String {
    try write(
      "in/rows.jsonl", (0..<count).map { #"{"id": "a\#($0)", "text": "\#($0)"}"# + "\n" }.joined())
    return path + "/in/rows.jsonl"
  }
}
