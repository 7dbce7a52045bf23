/// Finds the text of a message among its parts (MIME: RFC 2045, RFC 2046).
///
/// Of alternatives, plain text goes before HTML; of parts that stand one after the other, the first
/// text counts. A message inside (forwarded) is read as a part. Attachments are no text.
struct MailBody {
  /// A part that is text, with its encodings undone.
  struct Text {
    var bytes: [UInt8]
    var charset: String?
    var isHTML: Bool
  }

  private let message: [UInt8]

  private static let maxDepth = 50
  private static let maxParts = 1000
  private var parts = 0

  init(_ message: [UInt8]) { self.message = message }

  /// Nil where there is no text.
  mutating func text(_ header: MailHeader) throws(TextFault) -> Text? {
    try text(header, in: header.end..<message.count, depth: 0)
  }

  private mutating func text(
    _ header: MailHeader, in range: Range<Int>, depth: Int
  ) throws(TextFault) -> Text? {
    parts += 1
    guard depth < Self.maxDepth && parts <= Self.maxParts else {
      throw TextFault(
        stage: .limit,
        message: "has parts nested deeper than \(Self.maxDepth), or more than"
          + " \(Self.maxParts) of them; save its text as a file")
    }
    if FieldValue(header.raw("content-disposition") ?? "").value == "attachment" { return nil }
    let type = FieldValue(header.raw("content-type") ?? "text/plain")
    if type.value.hasPrefix("multipart/") {
      return try multipart(type, in: range, depth: depth)
    }
    if type.value == "message/rfc822" {
      let inner = MailHeader(message, in: range)
      return try text(inner, in: inner.end..<range.upperBound, depth: depth + 1)
    }
    guard type.value == "text/plain" || type.value == "text/html" else { return nil }
    let encoding = (header.raw("content-transfer-encoding") ?? "").lowercased()
    return Text(
      bytes: TransferEncoding.decoded(message[range], encoding), charset: type["charset"],
      isHTML: type.value == "text/html")
  }

  private mutating func multipart(
    _ type: FieldValue, in range: Range<Int>, depth: Int
  ) throws(TextFault) -> Text? {
    guard let boundary = type["boundary"], !boundary.isEmpty else {
      throw TextFault(stage: .parse, message: "its Content-Type names no boundary of the parts")
    }
    var found: Text?
    for part in split(range, at: Array("--\(boundary)".utf8)) {
      let header = MailHeader(message, in: part)
      guard let text = try text(header, in: header.end..<part.upperBound, depth: depth + 1),
        text.bytes.contains(where: { !ArticleText.isSpace($0) })
      else { continue }
      if type.value != "multipart/alternative" || !text.isHTML { return text }
      found = found ?? text
    }
    return found
  }

  /// The parts between the lines of the boundary, without the line end before each.
  private func split(_ range: Range<Int>, at boundary: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var lines = LineCursor(message, from: range.lowerBound)
    while let line = lines.next(), line.lowerBound < range.upperBound {
      guard message[line].starts(with: boundary) else { continue }
      let rest = message[line].dropFirst(boundary.count).filter { !ArticleText.isSpace($0) }
      guard rest.isEmpty || rest == [0x2D, 0x2D] else { continue }
      if let start {
        var end = max(start, line.lowerBound - 1)
        if end > start && message[end - 1] == 0x0D { end -= 1 }
        parts.append(start..<end)
      }
      if !rest.isEmpty { return parts }
      start = min(lines.place, range.upperBound)
    }
    if let start, start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }
}
