/// Finds out what bytes hold and gives the articles in them.
struct FileOpener {
  let options: ReadingOptions

  /// The first bytes, by which a format is told.
  private static let headBytes = 1 << 16

  /// A file that is there.
  func step(_ place: FilePlace) -> ReadingStep {
    if options.format == .auto, let kind = InputFormat.unreadable(place.path.name) {
      return .failed(
        place.error("is \(kind), which cannot be read yet; give plain text or JSON Lines"))
    }
    do {
      let file = try InputFile(path: place.path)
      guard file.status.kind == .file else {
        return .failed(place.error(file.status.kind.refusal))
      }
      return step(file, place)
    } catch {
      return .failed(place.error("cannot be read: \(error)"))
    }
  }

  func standardInput() -> ReadingStep {
    let place = FilePlace(path: FilePath("-"), location: "standard input", source: "-")
    do {
      return step(try InputFile(standardInputUntil: options.shouldStop), place)
    } catch {
      return .failed(place.error("cannot be read: \(error)"))
    }
  }

  /// Bytes of any origin; `place` says what they are called.
  func step(_ bytes: any ByteSource, _ place: FilePlace) -> ReadingStep {
    do throws(ReadFailure) {
      let step = try opened(bytes, place)
      guard case .article(let article) = step else { return step }
      return .article(options.languages.checked(article, place))
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
        RowReader(place: place, lines: lines, options: options))
    case .text, .auto: return .article(TextArticle.made(of: try whole(bytes, head, place), place))
    case .markdown:
      return .article(MarkdownArticle.made(of: try whole(bytes, head, place), place))
    case .html:
      return .article(
        PageArticle.made(
          of: try whole(bytes, head, place), place, declaredCharset: nil, url: nil))
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
