import DocumentModel

/// Finds out what bytes hold and gives the articles in them.
struct FileOpener {
  let options: ReadingOptions
  private let tally = ReadingTally()

  /// The first bytes, by which a format is told.
  private static let headBytes = 1 << 16
  /// As many are waited for.
  private static let neededBytes = 1 << 10

  init(options: ReadingOptions) { self.options = options }

  /// What turned out to be no article.
  var passedOver: Int { tally.passedOver }

  func passOver() { tally.passedOver += 1 }

  /// A file that is there, or standard input.
  func open(_ place: FilePlace) throws(IngestionError) -> InputFile {
    if place.isStandardInput { return try standardInput(place) }
    let file: InputFile
    do {
      file = try InputFile(path: place.path)
    } catch {
      throw place.error("cannot be read: \(error)")
    }
    guard file.status.kind == .file else { throw place.error(file.status.kind.refusal) }
    return file
  }

  private func standardInput(_ place: FilePlace) throws(IngestionError) -> InputFile {
    do {
      return try InputFile(standardInputUntil: options.shouldStop)
    } catch {
      throw place.error("cannot be read: \(error)")
    }
  }

  /// Bytes of any origin; `place` says what they are called, `level` in which archive they are.
  func step(
    _ bytes: any ByteSource, _ place: FilePlace, in level: ArchiveLevel? = nil
  ) -> ReadingStep {
    do throws(ReadFailure) {
      return try opened(bytes, place, level)
    } catch {
      return .failed(place.error(error.message, stage: error.stage))
    }
  }

  private func opened(
    _ bytes: any ByteSource, _ place: FilePlace, _ level: ArchiveLevel?
  ) throws(ReadFailure) -> ReadingStep {
    if options.format == .auto, let kind = InputFormat.unreadable(place.path.name) {
      throw ReadFailure(
        stage: .open, message: "is \(kind), which cannot be read; save it as text, HTML or PDF")
    }
    let head = try head(of: bytes)
    if let kind = ArchiveKind.sniffed(head) {
      let level = try ArchiveLevel(inside: level, options.expansion)
      let counted = level.depth == 1 ? level.budget : nil
      let input = ArchiveInput(bytes, head: head, counted: counted)
      return .stream(try ArchiveEntries(input, kind, place, level, self))
    }
    let format =
      options.format == .auto
      ? ContentSniffer(head).format(named: place.path.name) : options.format
    let lines = LineSource(bytes: bytes, head: head, maxBytes: options.maxArticleBytes)
    switch format {
    case .jsonl:
      return .stream(RowReader(place: place, lines: lines, options: options))
    case .warc:
      return .stream(WebArchiveReader(place, ByteCursor(bytes, head: head), self))
    case .mbox:
      return .stream(MailboxReader(place: place, lines: lines, options: options))
    case .xml: return try NewsFile.step(bytes, head: head, place, self)
    case .archive where head.isEmpty: throw ReadFailure(stage: .unpack, message: "is empty")
    case .archive:
      throw ReadFailure(stage: .unpack, message: "is called an archive, but is none")
    case .mail: return portion(try whole(bytes, head, place), place, MailArticle.made)
    case .pdf:
      let (limit, seconds) = (options.maxArticleBytes, options.maxSeconds)
      return portion(try whole(bytes, head, place), place) { raw, place in
        PDFArticle.made(of: raw, place, limit: limit, seconds: seconds)
      }
    case .text, .auto:
      return portion(try whole(bytes, head, place), place) { raw, place in
        TextArticle.made(of: raw, place)
      }
    case .markdown: return portion(try whole(bytes, head, place), place, MarkdownArticle.made)
    case .html:
      return portion(try whole(bytes, head, place), place) { raw, place in
        PageArticle.made(of: raw, place, declaredCharset: nil, url: nil)
      }
    }
  }

  /// Enough to tell the format, where there is enough.
  private func head(of bytes: any ByteSource) throws(ReadFailure) -> [UInt8] {
    let count = min(Self.headBytes, max((bytes.size ?? Self.headBytes) + 1, 1 << 12))
    var head = try bytes.read(upTo: count)
    // Rows that come one by one are known by their first bytes.
    while options.format == .auto, head.count < Self.neededBytes, head.first != 0x7B {
      let more = try bytes.read(upTo: count)
      if more.isEmpty { break }
      head += more
    }
    return head
  }

  /// One article, which a worker takes apart.
  private func portion(
    _ raw: [UInt8], _ place: FilePlace,
    _ made: @escaping @Sendable ([UInt8], FilePlace) -> Result<Article, IngestionError>
  ) -> ReadingStep {
    .portion(ArticlePortion(place, raw, options.languages, made))
  }

  /// Of a format that is read as a whole.
  private func whole(
    _ bytes: any ByteSource, _ head: [UInt8], _ place: FilePlace
  ) throws(ReadFailure) -> [UInt8] {
    let limit = options.maxArticleBytes
    guard let raw = try bytes.whole(after: head, limit: limit) else {
      throw ReadFailure(stage: .limit, message: FilePlace.tooLarge("the article", limit))
    }
    return raw
  }
}

/// What was left out so far.
private final class ReadingTally {
  var passedOver = 0
}
