/// The article files below a folder, in byte order of their paths. Holds the names of one folder
/// a level, never those of the whole tree.
struct FolderWalk {
  private struct Level {
    var path: FilePath
    var relative: [UInt8]
    var status: FileStatus
    /// Last one first.
    var entries: [Entry]
  }

  private struct Entry {
    var name: [UInt8]
    var status: Result<FileStatus, SystemError>

    var isFolder: Bool { (try? status.get())?.kind == .folder }
    /// A folder's files sort as its name with a slash.
    var key: [UInt8] { isFolder ? name + [0x2F] : name }
  }

  private let options: ReadingOptions
  private let root: FilePlace
  private var levels: [Level] = []
  private(set) var found = 0
  /// Files that are no articles by their names.
  private(set) var passedOver = 0

  init(root: FilePlace, status: FileStatus, options: ReadingOptions) throws(SystemError) {
    self.root = root
    self.options = options
    try enter(root.path, relative: [], status: status)
  }

  /// The next article file, or an error about one that cannot be an article.
  mutating func next() -> Result<FilePlace, IngestionError>? {
    while var level = levels.popLast() {
      guard let entry = level.entries.popLast() else { continue }
      levels.append(level)
      if let answer = visit(entry, in: level) {
        found += 1
        return answer
      }
    }
    return nil
  }

  private mutating func visit(
    _ entry: Entry, in level: Level
  ) -> Result<FilePlace, IngestionError>? {
    let path = level.path.appending(entry.name)
    let relative = level.relative.isEmpty ? entry.name : level.relative + [0x2F] + entry.name
    let place = FilePlace(
      path: path, location: path.text, source: FilePath.text(relative), isFound: true)
    let isArticle = options.isArticleName(entry.name)
    switch entry.status {
    case .success(let status) where status.kind == .folder:
      return descend(place, relative: relative, status: status)
    case .success(let status) where isArticle:
      return status.kind == .file ? .success(place) : .failure(place.error(status.kind.refusal))
    case .failure(let error) where isArticle:
      return .failure(place.error("cannot be read: \(error)"))
    default:
      passedOver += 1
      return nil
    }
  }

  private mutating func descend(
    _ place: FilePlace, relative: [UInt8], status: FileStatus
  ) -> Result<FilePlace, IngestionError>? {
    if levels.contains(where: { $0.status.isSame(as: status) }) {
      return .failure(place.error("leads back to a folder that holds it; not followed"))
    }
    do {
      try enter(place.path, relative: relative, status: status)
      return nil
    } catch {
      return .failure(place.error("cannot be read: \(error)"))
    }
  }

  private mutating func enter(
    _ path: FilePath, relative: [UInt8], status: FileStatus
  ) throws(SystemError) {
    var entries: [Entry] = []
    for name in try FileSystem.names(in: path) where name.first != 0x2E {
      do {
        let status = try FileSystem.status(of: path.appending(name))
        entries.append(Entry(name: name, status: .success(status)))
      } catch {
        entries.append(Entry(name: name, status: .failure(error)))
      }
    }
    entries.sort { $1.key.lexicographicallyPrecedes($0.key) }
    levels.append(Level(path: path, relative: relative, status: status, entries: entries))
  }
}
