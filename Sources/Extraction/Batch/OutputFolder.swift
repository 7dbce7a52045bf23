import FoundationEssentials

/// A folder of files that appears under its name only when it is whole.
///
/// It is written beside its name as `.NAME.partial`. A lock, `.NAME.lock`, keeps a second program
/// off while it is there. A folder with files in it is never written into.
public final class OutputFolder {
  private let name: String
  private let folder: String
  private let target: String
  private let lock: OutputFile
  private var open: [String: OutputFile] = [:]
  private var isOpen = true

  public init(path: String) throws(BatchFailure) {
    var bare = path
    while bare.count > 1, bare.hasSuffix("/") { bare.removeLast() }
    let existing = OutputPath(bare)
    (name, target) = (path, existing.resolved)
    if existing.isThere && !existing.isFolder {
      throw BatchFailure(message: "\(path): is a file; name a folder that is not there yet")
    }
    if existing.isFolder, try !Self.isEmpty(target, name: path) {
      throw BatchFailure(
        message: "\(path): the folder is there and has files; name one that is not there yet")
    }
    folder = OutputPath.partial(of: target)
    lock = try OutputFile(path: folder + ".lock")
    do {
      // What a killed program left.
      if FileManager.default.fileExists(atPath: folder) {
        try FileManager.default.removeItem(atPath: folder)
      }
    } catch { throw BatchFailure(message: "\(path): \(folder) cannot be removed; remove it") }
    _ = try OutputFile.makeFolder(folder)
  }

  deinit { discard() }

  public func contains(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(file)")
  }

  /// Adds bytes to a file of few that stay open.
  public func append(_ bytes: [UInt8], to file: String) throws(BatchFailure) {
    if let output = open[file] { return try output.write(bytes) }
    let output = try OutputFile(path: "\(folder)/\(file)")
    open[file] = output
    try output.write(bytes)
  }

  /// Writes a whole file; its name may have folders before it.
  public func write(_ bytes: [UInt8], to file: String) throws(BatchFailure) {
    var folder = folder
    for part in file.split(separator: "/").dropLast() {
      folder += "/" + part
      _ = try OutputFile.makeFolder(folder)
    }
    let output = try OutputFile(path: "\(self.folder)/\(file)")
    try output.write(bytes)
    try output.commit()
  }

  public func commit() throws(BatchFailure) {
    for (_, output) in open.sorted(by: { $0.key < $1.key }) { try output.commit() }
    try OutputFile.renameFolder(folder, to: target, name: name)
    isOpen = false
    lock.discard()
  }

  /// Leaves nothing behind; does nothing to a folder that has its name already.
  public func discard() {
    guard isOpen else { return }
    isOpen = false
    open = [:]
    try? FileManager.default.removeItem(atPath: folder)
    lock.discard()
  }

  private static func isEmpty(_ path: String, name: String) throws(BatchFailure) -> Bool {
    do { return try FileManager.default.contentsOfDirectory(atPath: path).isEmpty } catch {
      throw BatchFailure(message: "\(name): the folder cannot be read")
    }
  }
}
