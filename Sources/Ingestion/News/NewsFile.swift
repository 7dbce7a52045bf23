/// An XML file that may hold news.
enum NewsFile {
  /// Other XML is no error in a folder or an archive: it is passed over there.
  static func step(
    _ bytes: any ByteSource, head: [UInt8], _ place: FilePlace, _ opener: FileOpener
  ) throws(ReadFailure) -> ReadingStep {
    if ContentSniffer(head).isNews {
      return .stream(try NewsReader(bytes, head: head, place, opener))
    }
    guard !place.isFound else {
      opener.passOver()
      return .stream(NoArticles())
    }
    throw ReadFailure(
      stage: .parse, message: "is no feed (RSS, Atom) and no news item (NITF, NewsML-G2)")
  }
}
