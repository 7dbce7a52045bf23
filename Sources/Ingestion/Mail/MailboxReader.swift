import DocumentModel

/// The messages of an mbox file, one at a time (RFC 4155). A line `From ` after a blank line begins
/// one; in the text such a line has a `>` before it, which is taken away.
final class MailboxReader: ArticleStream {
  private enum Message {
    case whole([UInt8])
    case tooLong
  }

  private let place: FilePlace
  private let options: ReadingOptions
  private var lines: LineSource
  private var number = 0
  /// The mark of the next message was read.
  private var isOpen = false
  private var isDone = false

  private static let mark = Array("From ".utf8)

  init(place: FilePlace, lines: LineSource, options: ReadingOptions) {
    self.place = place
    self.lines = lines
    self.options = options
  }

  func next() -> ReadingStep? {
    guard !isDone else { return nil }
    do {
      guard let message = try message() else {
        isDone = true
        return number == 0 ? .failed(place.error("holds no message", stage: .parse)) : nil
      }
      number += 1
      return step(message, place.part(number))
    } catch {
      isDone = true
      return .failed(place.part(number + 1).error(error.message, stage: error.stage))
    }
  }

  private func step(_ message: Message, _ part: FilePlace) -> ReadingStep {
    switch message {
    case .whole(let bytes):
      .portion(ArticlePortion(part, bytes, options.languages, MailArticle.made))
    case .tooLong:
      .failed(
        part.error(FilePlace.tooLarge("the message", options.maxArticleBytes), stage: .limit))
    }
  }

  /// Up to the next mark; nil when there is none any more.
  private func message() throws(ReadFailure) -> Message? {
    var bytes: [UInt8] = []
    var isTooLong = false
    var isAfterBlank = true
    while let line = try lines.next() {
      guard case .whole(var text) = line else {
        isTooLong = true
        continue
      }
      if isAfterBlank && text.starts(with: Self.mark) {
        if isOpen { return isTooLong ? .tooLong : .whole(bytes) }
        isOpen = true
        continue
      }
      isAfterBlank = text.isEmpty || text == [0x0D]
      guard isOpen && !isTooLong else { continue }
      if text.drop(while: { $0 == 0x3E }).starts(with: Self.mark) && text.first == 0x3E {
        text.removeFirst()
      }
      isTooLong = bytes.count + text.count > options.maxArticleBytes
      bytes += text + [0x0A]
    }
    defer { isOpen = false }
    guard isOpen else { return nil }
    return isTooLong ? .tooLong : .whole(bytes)
  }
}
