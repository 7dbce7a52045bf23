/// The first element of an XML file, found without parsing.
enum XMLRoot {
  /// Roots of the files in which articles are read.
  private static let news: Set<String> = [
    "rss", "rdf", "feed", "nitf", "newsitem", "newsmessage", "packageitem",
  ]

  /// True for a feed, NITF and NewsML-G2.
  static func isNews(_ text: ArraySlice<UInt8>) -> Bool {
    name(in: text).map(news.contains) ?? false
  }

  /// In lower case, without prefix; nil where there is none. Passes over the XML declaration,
  /// comments and the document type.
  static func name(in text: ArraySlice<UInt8>) -> String? {
    var rest = text
    while rest.first == 0x3C {
      if rest.starts(with: Array("<?".utf8)) {
        rest = after("?>", in: rest)
      } else if rest.starts(with: Array("<!--".utf8)) {
        rest = after("-->", in: rest)
      } else if rest.starts(with: Array("<!".utf8)) {
        rest = after(internalSubset(rest) ? "]" : ">", in: rest).drop { $0 == 0x3E }
      } else {
        let name = rest.dropFirst().prefix { !ArticleText.isSpace($0) && $0 != 0x3E && $0 != 0x2F }
        return name.split(separator: 0x3A).last.map {
          String(decoding: $0, as: UTF8.self).lowercased()
        }
      }
      rest = rest.drop(while: ArticleText.isSpace)
    }
    return nil
  }

  private static func internalSubset(_ text: ArraySlice<UInt8>) -> Bool {
    guard let bracket = text.firstIndex(of: 0x5B) else { return false }
    return !text[..<bracket].contains(0x3E)
  }

  private static func after(_ mark: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(mark.utf8)
    var rest = text
    while !rest.isEmpty && !rest.starts(with: mark) {
      rest = rest.dropFirst().drop { $0 != mark[0] }
    }
    return rest.dropFirst(mark.count)
  }
}
