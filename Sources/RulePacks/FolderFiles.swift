#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files below a folder, by system calls: all files of a pack are read at each start, which takes
/// `FileManager` several times as long.
enum FolderFiles {
  /// The paths of all files below a folder, relative to it and in no order; links to folders are not
  /// followed. Nil where there is no such folder.
  static func paths(below folder: String) -> [String]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var paths: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      guard isFolder("\(folder)/\(name)", type: unsafe entry.pointee.d_type) else {
        paths.append(name)
        continue
      }
      paths += (self.paths(below: "\(folder)/\(name)") ?? []).map { "\(name)/\($0)" }
    }
    return paths
  }

  /// - Parameter type: what the folder says of it, which not all file systems do.
  private static func isFolder(_ path: String, type: UInt8) -> Bool {
    if type != UInt8(DT_UNKNOWN) { return type == UInt8(DT_DIR) }
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// All bytes of a file; nil where it cannot be read.
  static func bytes(_ path: String) -> [UInt8]? {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    defer { close(opened) }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0 else { return nil }
    // One more, to see its end.
    var bytes: [UInt8] = []
    var room = Int(status.st_size) + 1
    while true {
      guard let piece = piece(opened, room) else { return nil }
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = bytes.count >= room ? 1 << 16 : room - bytes.count
    }
  }

  /// Up to `room` bytes; none at the end, nil where they cannot be read.
  private static func piece(_ file: Int32, _ room: Int) -> [UInt8]? {
    var hasFailed = false
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, filled in
      var count = unsafe read(file, target.baseAddress, room)
      while count < 0, errno == EINTR { count = unsafe read(file, target.baseAddress, room) }
      hasFailed = count < 0
      filled = max(0, count)
    }
    return hasFailed ? nil : piece
  }
}
