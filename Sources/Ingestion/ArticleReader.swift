import DocumentModel

/// Reads articles one at a time from files, folders and standard input.
///
/// A folder gives the files that are articles, or hold them, by their names (`InputFormat`), but
/// for hidden ones and README files. No folder, archive or file of rows is ever held as a whole.
/// What cannot be read is an error in the place of the article, and the reading goes on.
public final class ArticleReader {
  private let opener: FileOpener
  /// Last one first.
  private var sources: [ArticleSource]
  /// The innermost is the last.
  private var open: [any ArticleStream] = []
  private var folder: FolderFiles?
  private var passedOverBefore = 0

  public init(sources: [ArticleSource], options: ReadingOptions = ReadingOptions()) {
    self.sources = sources.reversed()
    opener = FileOpener(options: options)
  }

  /// What is no article, so far: by its name in a folder or an archive, else by what it holds.
  public var passedOver: Int {
    passedOverBefore + (folder?.passedOver ?? 0) + opener.passedOver
  }

  /// The next article, or why it cannot be read; nil at the end.
  public func next() -> Result<Article, IngestionError>? {
    while let step = nextStep() {
      switch step {
      case .article(let article): return article
      case .stream(let stream): open.append(stream)
      }
    }
    return nil
  }

  private func nextStep() -> ReadingStep? {
    while let innermost = open.last {
      if let step = innermost.next() { return step }
      open.removeLast()
    }
    return sources.popLast().map(start)
  }

  private func start(_ source: ArticleSource) -> ReadingStep {
    passedOverBefore += folder?.passedOver ?? 0
    folder = nil
    guard case .path(let text) = source else { return opener.standardInput() }
    let path = FilePath(text)
    let place = FilePlace(path: path, location: path.text, source: FilePath.text(path.name))
    do {
      let status = try FileSystem.status(of: path)
      guard status.kind == .folder else { return opener.step(place) }
      let files = try FolderFiles(root: place, status: status, opener: opener)
      folder = files
      return .stream(files)
    } catch {
      return .failed(place.error("cannot be read: \(error)"))
    }
  }
}
