import Foundation

/// A copy of the shipped rule pack without its rules of facts, for rules of a page.
struct ExamplePack {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: folder + "/examples", withIntermediateDirectories: true)
    for part in ["pack.yaml", "words", "lists", "values", "names", "phrases"] {
      try FileManager.default.copyItem(
        atPath: Repository.top + "/Rules/" + part, toPath: folder + "/" + part)
    }
  }

  func write(_ path: String, _ text: String) throws {
    try text.write(toFile: folder + "/" + path, atomically: true, encoding: .utf8)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
