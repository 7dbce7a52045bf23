import FoundationEssentials

/// What a path names.
enum InputPath {
  case nothing, file, folder

  static func kind(of path: String) -> InputPath {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return .nothing
    }
    return isFolder ? .folder : .file
  }

  /// Of a file that is read whole.
  static func bytes(of path: String) throws(CommandError) -> [UInt8] {
    do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
      throw CommandError("\(path): cannot be read; look whether it is there and a file")
    }
  }
}
