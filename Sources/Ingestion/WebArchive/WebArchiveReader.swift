import DocumentModel

/// The articles of a web archive, one at a time.
///
/// WARC is ISO 28500:2017. A record is a line with the version, header fields, a blank line, a
/// block of `Content-Length` bytes and two line ends. Read are `response` records (a page as it
/// came over HTTP), `resource` and `conversion` (text that was made of a page, as in the WET files
/// of Common Crawl); other records, and pages that are neither HTML nor text, are passed over.
/// `WARC-Date` is the day of the capture and so is never the date of an article.
///
/// A broken record is an error with its byte offset (in the unpacked file); reading goes on at the
/// next line that begins with `WARC/`.
final class WebArchiveReader: ArticleStream {
  private let place: FilePlace
  private let opener: FileOpener
  private var cursor: ByteCursor
  private var number = 0
  private var isDone = false

  /// Of one line of a header.
  private static let maxLine = 1 << 16

  init(_ place: FilePlace, _ cursor: ByteCursor, _ opener: FileOpener) {
    self.place = place
    self.cursor = cursor
    self.opener = opener
  }

  func next() -> ReadingStep? {
    while !isDone {
      do throws(ReadFailure) {
        guard let start = try findRecord() else {
          isDone = true
          return number == 0 ? .failed(place.error("holds no record", stage: .parse)) : nil
        }
        number += 1
        if let step = try record(at: start) { return step }
      } catch {
        isDone = true
        return .failed(place.error(error.message, stage: error.stage))
      }
    }
    return nil
  }

  private static let twoLineEnds: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
  private static let version = Array("WARC/".utf8)

  /// Goes past the next line with a version; gives the offset of that line.
  private func findRecord() throws(ReadFailure) -> Int? {
    while let line = try cursor.line(upTo: Self.maxLine) {
      if line.starts(with: Self.version) { return cursor.offset - line.count }
    }
    return nil
  }

  private func record(at start: Int) throws(ReadFailure) -> ReadingStep? {
    guard let header = try header(), let length = header.length else {
      return broken(start, "has no Content-Length")
    }
    guard let kind = WebRecord.Kind(header) else {
      opener.passOver()
      return try skip(length) ? nil : tooLong(start, length)
    }
    guard length <= opener.options.maxArticleBytes else {
      guard try skip(length) else { return tooLong(start, length) }
      let limit = FilePlace.tooLarge("the record", opener.options.maxArticleBytes)
      return .failed(part(header).error(limit, stage: .limit))
    }
    let block = try cursor.block(of: length)
    guard try isWhole(block, length) else {
      return broken(start, "is not as long as its Content-Length (\(length) bytes) says")
    }
    return step(WebRecord(kind: kind, header: header, block: block))
  }

  /// Two line ends, or the end of the file, follow a record. Where they do not, the block is given
  /// back: it may hold the records that come next.
  private func isWhole(_ block: [UInt8], _ length: Int) throws(ReadFailure) -> Bool {
    let after = try cursor.block(of: 4)
    let isEnd = after.count < 4 && after.allSatisfy(ArticleText.isSpace)
    if block.count == length && (isEnd || after == Self.twoLineEnds) { return true }
    cursor.putBack(block + after)
    return false
  }

  private func step(_ record: WebRecord) -> ReadingStep? {
    let part = part(record.header)
    do throws(TextFault) {
      guard let page = try record.page(maxBytes: opener.options.maxArticleBytes) else {
        opener.passOver()
        return nil
      }
      let (url, languages) = (record.header["warc-target-uri"], opener.options.languages)
      let name = [part.source, url ?? "", page.kind].joined(separator: "\u{1F}")
      return .portion(
        ArticlePortion(name: name, content: page.body) { _ in
          [languages.checked(page.article(part, url: url), part)]
        })
    } catch {
      return .failed(part.error(error.message, stage: error.stage))
    }
  }

  /// The record, called by the address of its page.
  private func part(_ header: FieldList) -> FilePlace {
    var part = place.part(number)
    if let url = header["warc-target-uri"] { part.source = url }
    return part
  }

  /// False where the file ends before.
  private func skip(_ length: Int) throws(ReadFailure) -> Bool {
    try cursor.skip(length) == length
  }

  private func tooLong(_ offset: Int, _ length: Int) -> ReadingStep {
    .failed(
      place.part(number).error(
        "the record at byte \(offset) says that it has \(length) bytes, which is more than the file"
          + " has; nothing after it can be read", stage: .parse))
  }

  private func broken(_ offset: Int, _ reason: String) -> ReadingStep {
    .failed(
      place.part(number).error(
        "the record at byte \(offset) \(reason); reading goes on at the next record",
        stage: .parse))
  }

  /// Nil where a line is none of a header.
  private func header() throws(ReadFailure) -> FieldList? {
    var fields = FieldList()
    while let line = try cursor.line(upTo: Self.maxLine) {
      if line.allSatisfy(ArticleText.isSpace) { return fields }
      guard line.last == 0x0A, fields.add(line[...]) else { return nil }
    }
    return nil
  }
}
