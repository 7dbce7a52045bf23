/// How much there is to read.
public enum InputSize {
  /// Bytes of the files as they lie on the disk; nil where standard input is among the sources.
  /// What cannot be looked at counts for nothing.
  public static func bytes(of sources: [ArticleSource], options: ReadingOptions) -> Int? {
    var total = 0
    for source in sources {
      guard case .path(let text) = source else { return nil }
      total += bytes(of: FilePath(text), options)
    }
    return total
  }

  private static func bytes(of path: FilePath, _ options: ReadingOptions) -> Int {
    guard let status = try? FileSystem.status(of: path) else { return 0 }
    let place = FilePlace(path: path, location: path.text, source: path.text)
    guard status.kind == .folder,
      var walk = try? FolderWalk(root: place, status: status, options: options)
    else { return status.size }
    var total = 0
    while let found = walk.next(), !options.shouldStop() {
      guard case .success(let file) = found else { continue }
      total += (try? FileSystem.status(of: file.path))?.size ?? 0
    }
    return total
  }
}
