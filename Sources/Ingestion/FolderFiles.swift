/// What the files below a folder hold.
final class FolderFiles: ArticleStream {
  private let root: FilePlace
  private let opener: FileOpener
  private var walk: FolderWalk
  private var isDone = false

  init(root: FilePlace, status: FileStatus, opener: FileOpener) throws(SystemError) {
    self.root = root
    self.opener = opener
    walk = try FolderWalk(root: root, status: status, options: opener.options)
  }

  /// Files that are no articles by their names, so far.
  var passedOver: Int { walk.passedOver }

  func next() -> ReadingStep? {
    switch walk.next() {
    case .success(let place): .file(place)
    case .failure(let error): .failed(error)
    case nil: end()
    }
  }

  /// An error where the folder gave nothing.
  private func end() -> ReadingStep? {
    defer { isDone = true }
    guard !isDone, walk.found == 0 else { return nil }
    let others = walk.passedOver == 0 ? "" : " (\(walk.passedOver) other files)"
    return .failed(
      root.error("holds no articles\(others); an article is \(InputFormat.articleFiles)"))
  }
}
