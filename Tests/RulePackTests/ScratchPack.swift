import Foundation
import RulePacks

/// A pack in a folder of its own, removed afterwards.
final class ScratchPack {
  let folder: String

  /// - Parameter files: by their paths; `pack.yaml` is added where it is not among them.
  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try write("pack.yaml", "name: test\nversion: '1'\n")
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ path: String, _ text: String) throws {
    let url = URL(filePath: folder).appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func checked() throws -> RulePack { try RulePack(folder: folder, checks: true) }
  func tested() throws -> RulePack { try RulePack(folder: folder, withGivens: true) }
}
