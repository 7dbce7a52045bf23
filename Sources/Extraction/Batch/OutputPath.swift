#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands under the name of an output now.
struct OutputPath {
  /// The path with symbolic links followed, where something is there.
  let resolved: String
  private let status: stat?

  init(_ path: String) {
    var raw = stat()
    guard unsafe stat(path, &raw) == 0, let whole = unsafe realpath(path, nil) else {
      resolved = path
      status = nil
      return
    }
    resolved = unsafe String(cString: whole)
    unsafe free(whole)
    status = raw
  }

  var isThere: Bool { status != nil }

  var isFolder: Bool { kind == S_IFDIR }

  /// A terminal, a pipe, a device.
  var isSpecial: Bool { status != nil && kind != S_IFDIR && kind != S_IFREG }

  /// The permissions of an ordinary file.
  var mode: mode_t? { kind == S_IFREG ? status.map { $0.st_mode & 0o7777 } : nil }

  private var kind: mode_t? { status.map { $0.st_mode & S_IFMT } }

  /// `folder/.NAME.partial`; of a hidden file, its name and `.partial`.
  static func partial(of path: String) -> String {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let name = path[start...]
    return path[..<start] + (name.hasPrefix(".") ? "" : ".") + name + ".partial"
  }

  /// True for an open pipe, terminal or device.
  static func isStream(_ descriptor: Int32) -> Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// In bytes; nil where there is no ordinary file.
  var size: Int? { kind == S_IFREG ? status.map { Int($0.st_size) } : nil }

  /// True where the open file is the one of that name.
  static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    guard unsafe fstat(descriptor, &opened) == 0, unsafe stat(path, &named) == 0 else {
      return false
    }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }
}
