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
  /// The start of an input that was told of and not read yet.
  private var begun: (() -> ReadingStep)?
  private var file: InputFile?
  private var bytesBefore = 0
  /// Of a portion that `next` has begun to give out; last one first.
  private var articles: [Result<Article, IngestionError>] = []

  public init(sources: [ArticleSource], options: ReadingOptions = ReadingOptions()) {
    self.sources = sources.reversed()
    opener = FileOpener(options: options)
  }

  /// What is no article, so far: by its name in a folder or an archive, else by what it holds.
  public var passedOver: Int {
    passedOverBefore + (folder?.passedOver ?? 0) + opener.passedOver
  }

  /// Of these, what stands in inputs that were read: entries of archives, records without a page.
  public var passedOverInside: Int { opener.passedOver }

  /// Bytes of the inputs, as they lie on the disk, that were read so far or passed over.
  public var consumedBytes: Int { bytesBefore + (file?.position ?? 0) }

  /// True where what comes next may be long in coming: from standard input, where nothing has
  /// arrived yet.
  public var mayWait: Bool { file?.mayWait ?? false }

  /// The next article, or why it cannot be read; nil at the end.
  public func next() -> Result<Article, IngestionError>? {
    while articles.isEmpty, let event = nextEvent() {
      if case .portion(let portion) = event { articles = portion.articles().reversed() }
    }
    return articles.popLast()
  }

  /// The next input, or portion of one; nil at the end. Each input comes before its portions.
  public func nextEvent() -> ReadingEvent? {
    while let (step, isTop) = nextStep() {
      switch step {
      case .stream(let stream):
        open.append(stream)
      case .file(let place):
        return begin(place)
      case .article(.failure(let error)) where isTop:
        return begin(ArticleInput(source: error.source)) { step }
      case .article(let result):
        return .portion(ArticlePortion(result))
      case .portion(let portion):
        return .portion(portion)
      }
    }
    return nil
  }

  /// Leaves out what is left of the input that was told of last.
  public func passOver() {
    begun = nil
    while let innermost = open.last, innermost !== folder { open.removeLast() }
    if let file {
      bytesBefore += file.size ?? file.position
      self.file = nil
    }
  }

  /// With whether it comes from no input, but stands above them.
  private func nextStep() -> (ReadingStep, isTop: Bool)? {
    if let begun {
      self.begun = nil
      return (begun(), false)
    }
    while let innermost = open.last {
      if let step = innermost.next() { return (step, innermost === folder) }
      open.removeLast()
    }
    return sources.popLast().map { (start($0), true) }
  }

  private func start(_ source: ArticleSource) -> ReadingStep {
    passedOverBefore += folder?.passedOver ?? 0
    folder = nil
    guard case .path(let text) = source else { return .file(.standardInput) }
    let path = FilePath(text)
    let place = FilePlace(path: path, location: path.text, source: FilePath.text(path.name))
    do {
      let status = try FileSystem.status(of: path)
      guard status.kind == .folder else { return .file(place) }
      let files = try FolderFiles(root: place, status: status, opener: opener)
      folder = files
      return .stream(files)
    } catch {
      return .failed(place.error("cannot be read: \(error)"))
    }
  }

  private func begin(_ place: FilePlace) -> ReadingEvent {
    bytesBefore = consumedBytes
    file = nil
    do {
      let opened = try opener.open(place)
      file = opened
      return begin(ArticleInput(source: place.source, file: opened)) { [opener] in
        opener.step(opened, place)
      }
    } catch {
      return begin(ArticleInput(source: place.source)) { .failed(error) }
    }
  }

  private func begin(
    _ input: ArticleInput, _ step: @escaping () -> ReadingStep
  ) -> ReadingEvent {
    begun = step
    return .input(input)
  }
}
