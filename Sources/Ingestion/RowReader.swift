import DocumentModel

/// The articles of one JSON Lines file, one at a time.
final class RowReader: ArticleStream {
  private let place: FilePlace
  private let options: ReadingOptions
  private var lines: LineSource
  private var number = 0
  private var rows = 0
  private var isDone = false

  init(place: FilePlace, lines: LineSource, options: ReadingOptions) {
    self.place = place
    self.lines = lines
    self.options = options
  }

  /// Nil at the end. A wrong row is an error of its own; the next call goes on after it.
  func next() -> ReadingStep? {
    while !isDone {
      do {
        guard let line = try lines.next() else { return end() }
        number += 1
        if let row = row(line) { return row }
      } catch {
        isDone = true
        return .failed(place.error(error.message, line: number + 1, stage: error.stage))
      }
    }
    return nil
  }

  private func end() -> ReadingStep? {
    isDone = true
    return rows == 0 ? .failed(place.error("is empty", stage: .parse)) : nil
  }

  /// Nil for a blank line.
  private func row(_ line: LineSource.Line) -> ReadingStep? {
    guard case .whole(var bytes) = line else {
      rows += 1
      return .failed(
        place.error(
          FilePlace.tooLarge("the row", options.maxArticleBytes), line: number, stage: .limit))
    }
    if number == 1 && bytes.starts(with: ByteOrderMark.bytes) { bytes.removeFirst(3) }
    if bytes.allSatisfy(ArticleText.isSpace) { return nil }
    rows += 1
    let (place, number, languages) = (place, number, options.languages)
    return .portion(
      ArticlePortion(name: Self.name(of: bytes, place, line: number), content: bytes) { bytes in
        [languages.checked(Self.article(bytes, place, line: number), place, line: number)]
      })
  }

  /// A row that has an id is the same row on another line; one without is called by its line.
  private static func name(of row: [UInt8], _ place: FilePlace, line: Int) -> String {
    let begins = [#"{"id":""#, #"{"id": ""#].contains { row.starts(with: $0.utf8) }
    return begins ? "row" : "\(place.source):\(line)"
  }

  private static func article(
    _ bytes: [UInt8], _ place: FilePlace, line: Int
  ) -> Result<Article, IngestionError> {
    do {
      let row = try JSONRow(bytes, name: "\(place.source):\(line)")
      return .success(
        Article(
          source: row.id, bytes: row.text, metadata: row.metadata, diagnostics: row.diagnostics))
    } catch {
      let column = error.offset.map { $0 + 1 }
      var own = place
      own.source = error.article ?? place.source
      return .failure(own.error(error.message, line: line, column: column, stage: error.stage))
    }
  }
}
