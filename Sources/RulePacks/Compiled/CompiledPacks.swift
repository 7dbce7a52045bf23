import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder of packs as they are in memory when they are loaded and their patterns compiled, so that
/// a start need not do this again.
///
/// A pack is found by its key alone, and the key changes with every byte that it was made of, so
/// what is found is never out of date. What cannot be read or written is as if it was not there.
public struct CompiledPacks: Sendable {
  private let folder: String

  /// Files that are kept, those used last; each is some megabytes.
  private static let most = 4
  private static let ending = ".pack"

  /// - Parameter folder: need not be there.
  public init(folder: String) { self.folder = folder }

  /// The folder of this user: `tradefacts` in `$XDG_CACHE_HOME`, or in `~/.cache` (XDG Base
  /// Directory Specification). Nil where there is neither.
  public static var ofUser: CompiledPacks? {
    let environment = ProcessInfo.processInfo.environment
    // The specification has a path that is not absolute ignored.
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      return CompiledPacks(folder: cache + "/tradefacts")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return CompiledPacks(folder: home + "/.cache/tradefacts")
  }

  /// The pack that was kept under a key; nil where there is none that is whole.
  public nonisolated(nonsending) func pack(_ key: CompiledPackKey) async -> RulePack? {
    guard let file = PackFileHandle(path(key)) else { return nil }
    let pack = try? await CompiledPackFile(file, key: key).pack()
    if pack != nil { file.markAsUsed() }
    return pack
  }

  /// Keeps a pack of which all patterns were found good.
  public func keep(_ pack: RulePack, as key: CompiledPackKey) {
    guard makeFolder() else { return }
    let temporary = "\(folder)/.\(key.digits.prefix(32)).\(getpid())"
    guard let file = NewPackFile(path(key), temporary: temporary) else { return }
    guard (try? CompiledPackWriter.write(pack, key: key, to: file)) != nil else { return }
    removeOthers(than: key)
  }

  private func path(_ key: CompiledPackKey) -> String { "\(folder)/\(name(key))" }

  private func name(_ key: CompiledPackKey) -> String { key.digits.prefix(32) + Self.ending }

  private func makeFolder() -> Bool {
    let parent = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    _ = unsafe mkdir(parent.joined(separator: "/"), 0o700)
    return unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST
  }

  /// Removes all but the packs used last, and what a program that was killed left half-written.
  private func removeOthers(than key: CompiledPackKey) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let packs = names.filter { $0.hasSuffix(Self.ending) && $0 != name(key) }
      .map { (name: $0, date: date(of: $0)) }.sorted { ($0.date, $0.name) > ($1.date, $1.name) }
    for pack in packs.dropFirst(Self.most - 1) { remove(pack.name) }
    for name in names where name.hasPrefix(".") {
      if date(of: name).timeIntervalSinceNow < -Self.longestWriting { remove(name) }
    }
  }

  /// Seconds after which nobody writes a file any more.
  private static let longestWriting = 3600.0

  /// When a file was written, or used.
  private func date(of name: String) -> Date {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
    return attributes?[.modificationDate] as? Date ?? Date()
  }

  private func remove(_ name: String) { unsafe unlink("\(folder)/\(name)") }
}
