import DocumentModel

/// Reads articles one at a time from files, folders and standard input.
///
/// A folder gives its `.txt`, `.text`, `.md`, `.jsonl` and `.ndjson` files but for hidden ones and
/// README files. Neither a folder nor a file of JSON Lines is ever held as a whole. What cannot be
/// read is an error in the place of the article, and the reading goes on.
public final class ArticleReader {
  private let options: ReadingOptions
  /// Last one first.
  private var sources: [ArticleSource]
  private var folder: FolderWalk?
  private var folderPlace: FilePlace?
  private var rows: RowReader?
  private var passedOverBefore = 0

  public init(sources: [ArticleSource], options: ReadingOptions = ReadingOptions()) {
    self.sources = sources.reversed()
    self.options = options
  }

  /// Files in folders that are no articles by their names, so far.
  public var passedOver: Int { passedOverBefore + (folder?.passedOver ?? 0) }

  /// The next article, or why it cannot be read; nil at the end.
  public func next() -> Result<Article, IngestionError>? {
    while true {
      if let article = rows?.next() { return article }
      rows = nil
      if let file = folder?.next() {
        if let article = open(file) { return article }
      } else if let error = leaveFolder() {
        return .failure(error)
      } else {
        guard let source = sources.popLast() else { return nil }
        if let article = start(source) { return article }
      }
    }
  }

  private func open(_ file: Result<FilePlace, IngestionError>) -> Result<Article, IngestionError>? {
    switch file {
    case .success(let place): read(place, format: InputFormat.named(place.path.name) ?? .text)
    case .failure(let error): .failure(error)
    }
  }

  /// Nil where a folder or a file of rows was opened, which gives the next article.
  private func start(_ source: ArticleSource) -> Result<Article, IngestionError>? {
    guard case .path(let text) = source else { return readStandardInput() }
    let path = FilePath(text)
    let place = FilePlace(path: path, location: path.text, source: FilePath.text(path.name))
    do {
      let status = try FileSystem.status(of: path)
      if status.kind == .folder {
        folder = try FolderWalk(root: place, status: status, format: options.format)
        folderPlace = place
        return nil
      }
      guard status.kind == .file else { return .failure(place.error(status.kind.refusal)) }
    } catch {
      return .failure(place.error("cannot be read: \(error)"))
    }
    return read(place, format: options.format)
  }

  /// An error where the folder gave nothing.
  private func leaveFolder() -> IngestionError? {
    guard let folder, let place = folderPlace else { return nil }
    passedOverBefore += folder.passedOver
    self.folder = nil
    guard folder.found == 0 else { return nil }
    let others = folder.passedOver == 0 ? "" : " (\(folder.passedOver) other files)"
    return place.error(
      "holds no articles\(others); an article is a .txt, .text, .md, .jsonl or .ndjson file")
  }

  private func readStandardInput() -> Result<Article, IngestionError>? {
    let place = FilePlace(path: FilePath("-"), location: "standard input", source: "-")
    do {
      let file = try InputFile(standardInputUntil: options.shouldStop)
      return try read(file, place, format: options.format)
    } catch {
      return .failure(place.error("cannot be read: \(error)"))
    }
  }

  private func read(_ place: FilePlace, format: InputFormat) -> Result<Article, IngestionError>? {
    let named = format == .auto ? InputFormat.named(place.path.name) : format
    if named == nil, let kind = InputFormat.unreadable(place.path.name) {
      return .failure(
        place.error("is \(kind), which cannot be read yet; give plain text or JSON Lines"))
    }
    do {
      let file = try InputFile(path: place.path)
      guard file.status.kind == .file else {
        return .failure(place.error(file.status.kind.refusal))
      }
      return try read(file, place, format: named ?? .auto)
    } catch {
      return .failure(place.error("cannot be read: \(error)"))
    }
  }

  private func read(
    _ file: InputFile, _ place: FilePlace, format: InputFormat
  ) throws(SystemError) -> Result<Article, IngestionError>? {
    let head = try file.read(upTo: min(1 << 16, max(file.status.size + 1, 1 << 12)))
    let known = format == .auto ? InputFormat.sniffed(head[...]) : format
    let limit = options.maxArticleBytes
    if known == .jsonl {
      let lines = LineSource(file: file, head: head, maxBytes: limit)
      rows = RowReader(place: place, lines: lines, maxBytes: limit)
      return nil
    }
    guard let raw = try whole(file, head: head) else {
      return .failure(place.error(FilePlace.tooLarge("the article", limit)))
    }
    return TextArticle.made(of: raw, place)
  }

  /// Nil where the file is larger than an article may be.
  private func whole(_ file: InputFile, head: [UInt8]) throws(SystemError) -> [UInt8]? {
    let limit = options.maxArticleBytes
    guard file.status.kind != .file || file.status.size <= limit else { return nil }
    var bytes = head
    while true {
      guard bytes.count <= limit else { return nil }
      let more = try file.read(upTo: max(1 << 16, file.status.size - bytes.count + 1))
      if more.isEmpty { return bytes }
      bytes += more
    }
  }
}
