/// Finds out what bytes hold and gives the articles in them.
struct FileOpener {
  let options: ReadingOptions

  /// The first bytes, by which a format is told.
  private static let headBytes = 1 << 16

  /// A file that is there, or standard input.
  func open(_ place: FilePlace) throws(IngestionError) -> InputFile {
    if place.isStandardInput { return try standardInput(place) }
    if options.format == .auto, let kind = InputFormat.unreadable(place.path.name) {
      throw place.error("is \(kind), which cannot be read yet; give plain text or JSON Lines")
    }
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

  /// Bytes of any origin; `place` says what they are called.
  func step(_ bytes: any ByteSource, _ place: FilePlace) -> ReadingStep {
    do throws(ReadFailure) {
      return try opened(bytes, place)
    } catch {
      return .failed(place.error(error.message, stage: error.stage))
    }
  }

  private func opened(
    _ bytes: any ByteSource, _ place: FilePlace
  ) throws(ReadFailure) -> ReadingStep {
    let head = try bytes.read(
      upTo: min(Self.headBytes, max((bytes.size ?? Self.headBytes) + 1, 1 << 12)))
    switch format(of: head, place) {
    case .jsonl:
      let lines = LineSource(bytes: bytes, head: head, maxBytes: options.maxArticleBytes)
      return .stream(
        RowReader(place: place, lines: lines, maxBytes: options.maxArticleBytes))
    case .text, .auto:
      let raw = try whole(bytes, head, place)
      return .portion(
        ArticlePortion(name: place.source, content: raw) { [TextArticle.made(of: $0, place)] })
    }
  }

  private func format(of head: [UInt8], _ place: FilePlace) -> InputFormat {
    guard options.format == .auto else { return options.format }
    return InputFormat.named(place.path.name) ?? InputFormat.sniffed(head[...])
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
