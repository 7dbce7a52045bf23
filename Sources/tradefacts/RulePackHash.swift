import Facts
import FoundationEssentials

/// Says which rules a run was made with.
enum RulePackHash {
  /// SHA-256 over the names, sizes and bytes of a pack's files, in the order of the names.
  static func sha256(of folder: String) throws -> String {
    var bytes: [UInt8] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder + "/.").sorted() {
      let isPart = [".yaml", ".yml", ".tsv", ".txt"].contains { path.hasSuffix($0) }
      guard isPart, let data = FileManager.default.contents(atPath: folder + "/" + path) else {
        continue
      }
      bytes += Array("\(path)\n\(data.count)\n".utf8) + Array(data)
    }
    return try sha256(of: bytes)
  }

  /// True where two files hold the same bytes; one that cannot be read is like no other.
  static func isSame(_ first: String, _ second: String) -> Bool {
    guard let one = FileManager.default.contents(atPath: first),
      let other = FileManager.default.contents(atPath: second)
    else { return false }
    return one == other
  }

  /// SHA-256 of a file.
  static func sha256(of bytes: [UInt8]) throws -> String {
    try Identity().sha256(bytes, in: 0..<bytes.count)
  }
}
