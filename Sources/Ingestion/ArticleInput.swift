/// A file that was asked for or found in a folder, or standard input: what is opened as a whole and
/// may hold many articles.
public struct ArticleInput {
  /// As in `Article.source`: relative to what was asked for.
  public let source: String
  private let file: InputFile?

  init(source: String, file: InputFile? = nil) {
    self.source = source
    self.file = file
  }

  /// Lends all of its bytes, piece by piece, and goes back to their start. False where they can be
  /// read only once, or not at all.
  public func forEachPiece(_ body: ([UInt8]) throws -> Void) rethrows -> Bool {
    guard let file, file.isRereadable else { return false }
    while let piece = try? file.read(upTo: 1 << 20) {
      if piece.isEmpty { return file.rewind() }
      try body(piece)
    }
    _ = file.rewind()
    return false
  }
}

/// What a reader comes upon.
public enum ReadingEvent {
  /// What follows up to the next input stands in this one.
  case input(ArticleInput)
  case portion(ArticlePortion)
}
