/// A response as a web archive keeps it: status line, header fields, body (RFC 9112).
struct HTTPResponse {
  private let block: [UInt8]
  private var status = 0
  private var fields = FieldList()
  private var bodyStart = 0

  init(_ block: [UInt8]) throws(TextFault) {
    self.block = block
    var lines = LineCursor(block)
    guard let first = lines.next(), block[first].starts(with: Array("HTTP/".utf8)) else {
      throw TextFault(stage: .parse, message: "its block is no HTTP response")
    }
    let words = String(decoding: block[first].prefix(64), as: UTF8.self).split(separator: " ")
    status = words.count > 1 ? Int(words[1].trimmed) ?? 0 : 0
    while let line = lines.next() {
      if block[line].allSatisfy(ArticleText.isSpace) { break }
      _ = fields.add(block[line])
    }
    bodyStart = lines.place
  }

  /// Nil where it is no page of success.
  func page(maxBytes: Int) throws(TextFault) -> WebPage? {
    guard status == 200, WebPage(type: fields["content-type"], body: []) != nil else { return nil }
    var body = Array(block[bodyStart...])
    // Many archives keep the header but store the body as it was after unpacking.
    if fields["transfer-encoding"]?.lowercased().contains("chunked") ?? false {
      body = Self.withoutChunks(body) ?? body
    }
    switch fields["content-encoding"]?.lowercased() {
    case "gzip", "x-gzip":
      if ArchiveKind.sniffed(body) == .compressed {
        body = try Decompression.whole(body, maxBytes: maxBytes)
      }
    case nil, "", "identity": break
    case let encoding?:
      let isText = (try? ArticleText.check(body)) != nil
      guard isText else {
        throw TextFault(
          stage: .decode, message: "its Content-Encoding \(encoding) cannot be undone here")
      }
    }
    return WebPage(type: fields["content-type"], body: body)
  }

  /// Chunked transfer coding undone (RFC 9112, section 7.1); nil where the body is not so coded.
  private static func withoutChunks(_ body: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var lines = LineCursor(body)
    while let line = lines.next() {
      let digits = body[line].prefix { $0 != 0x3B && $0 != 0x0D }
      guard let size = Int(String(decoding: digits, as: UTF8.self).trimmed, radix: 16),
        size >= 0, size <= body.count - lines.place
      else { return nil }
      if size == 0 { return joined }
      joined += body[lines.place..<(lines.place + size)]
      lines = LineCursor(body, from: lines.place + size)
      guard let end = lines.next(), body[end].allSatisfy(ArticleText.isSpace) else { return nil }
    }
    return nil
  }
}
