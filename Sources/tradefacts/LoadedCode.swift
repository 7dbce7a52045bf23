#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Tells this build of the program, with the libraries that it runs with, from all others.
enum LoadedCode {
  /// What the file system says of each file of code: where it is, and when it was written or
  /// changed. The latter (`st_ctime`) cannot be set back. Nil where one of them is not known.
  static var identity: [UInt8]? {
    var text = ""
    for path in files {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return nil }
      text += "\(path) \(status.st_dev) \(status.st_ino) \(status.st_size) \(times(status))\n"
    }
    return text.isEmpty ? nil : Array(text.utf8)
  }

  #if canImport(Glibc)
    /// The files of which code is in memory (proc_pid_maps); they lie there in an order that changes
    /// from start to start. One that was replaced meanwhile has another name here, under which it
    /// is not found.
    private static var files: [String] {
      var files: Set<String> = []
      // As in `7f1d2a-7f1d2b r-xp 0000 08:01 333151    /usr/lib/libc.so.6`.
      for line in maps.split(separator: UInt8(ascii: "\n")) {
        guard let rights = line.firstIndex(of: UInt8(ascii: " ")), rights + 3 < line.endIndex,
          line[rights + 3] == UInt8(ascii: "x"), let path = line.firstIndex(of: UInt8(ascii: "/"))
        else { continue }
        files.insert(String(decoding: line[path...], as: UTF8.self))
      }
      return files.sorted()
    }

    private static var maps: [UInt8] {
      let opened = unsafe open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
      guard opened >= 0 else { return [] }
      defer { close(opened) }
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe read(opened, &piece, piece.count)
        if count <= 0 { return count == 0 ? bytes : [] }
        bytes += piece[..<count]
      }
    }

    private static func times(_ status: stat) -> String {
      "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        + " \(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)"
    }
  #else
    /// The libraries are those of the system or of Homebrew, which have their versions.
    private static var files: [String] { [RulesFolder.program] }

    private static func times(_ status: stat) -> String {
      "\(status.st_mtimespec.tv_sec).\(status.st_mtimespec.tv_nsec)"
        + " \(status.st_ctimespec.tv_sec).\(status.st_ctimespec.tv_nsec)"
    }
  #endif
}
