/// What the operating system says of a file.
struct FileStatus {
  var kind: FileKind
  /// In bytes.
  var size: Int
  var device: UInt64
  var inode: UInt64

  func isSame(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

/// What a path leads to.
enum FileKind {
  case file, folder, pipe, socket, device

  /// Said of what is refused.
  var refusal: String {
    switch self {
    case .file, .folder: "cannot be read as a file"
    case .pipe: "is a pipe, not a file; give its text on standard input (`-`)"
    case .socket: "is a socket, not a file"
    case .device: "is a device, not a file"
    }
  }
}

/// A failed call of the operating system, by its `errno`.
struct SystemError: Error {
  var code: Int32
}
