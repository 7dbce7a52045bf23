/// The files of a pack, read once.
public struct PackFiles: Sendable {
  /// Path relative to the pack → bytes, in the order of the paths.
  public let files: [(path: String, bytes: [UInt8])]

  /// Reads every YAML and TSV file below a folder, and the lists of words (`.txt`).
  public init(_ folder: String) throws(RulePackError) {
    guard let found = FolderFiles.paths(below: folder) else {
      throw RulePackError(path: folder, message: "no such folder")
    }
    let paths = found.filter(Self.isPart)
    guard paths.contains("pack.yaml") else {
      throw RulePackError(path: folder, message: "no rule pack: pack.yaml is missing")
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths.sorted() {
      guard let bytes = FolderFiles.bytes(folder + "/" + path) else {
        throw RulePackError(path: folder + "/" + path, message: "cannot be read")
      }
      files.append((path, bytes))
    }
    self.files = files
  }

  func bytes(of path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }

  /// Files below a folder of the pack.
  func below(_ folder: String) -> [(path: String, bytes: [UInt8])] {
    files.filter { $0.path.hasPrefix(folder + "/") }
  }

  private static func isPart(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return !name.hasPrefix(".")
      && [".yaml", ".yml", ".tsv", ".txt"].contains { path.hasSuffix($0) }
  }
}

/// A pack that cannot be used at all.
public struct RulePackError: Error, Sendable, CustomStringConvertible {
  public var path: String
  public var message: String

  public var description: String {
    "\(path): \(message); name the folder of a rule pack with --rules"
  }
}
