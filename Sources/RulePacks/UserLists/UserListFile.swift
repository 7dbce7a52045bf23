import FoundationEssentials

/// The file of a user's own list, read once.
public struct UserListFile: Sendable {
  /// As it was given.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Reads a file.
  public init(reading path: String) throws(UnusableUserList) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw UnusableUserList("\(path): no such file; give the path of a list of names")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UnusableUserList("\(path): cannot be read; give a file that you may read")
    }
    self.init(path: path, bytes: Array(data))
  }

  /// The name without folders.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The name without its ending: what a hit of its rows is called by default.
  var label: String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
