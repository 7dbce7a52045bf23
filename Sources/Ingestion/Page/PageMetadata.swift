import DocumentModel

/// What a page says of its article: in JSON-LD, OpenGraph and other `meta` elements, `<time>`,
/// links and microdata.
struct PageMetadata {
  let linked: LinkedData
  private let tree: PageTree
  /// The first value of each `meta` element, by its name in lower case.
  private let meta: [String: String]

  init(_ tree: PageTree) {
    self.tree = tree
    var meta: [String: String] = [:]
    var scripts: [[UInt8]] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .meta:
        guard let content = tree.value(.content, of: index)?.trimmed, !content.isEmpty else {
          break
        }
        for name in [PageAttribute.name, .property, .itemprop] {
          guard let key = tree.value(name, of: index)?.lowercased() else { continue }
          meta[key] = meta[key] ?? content
        }
      case .script:
        let type = tree.value(.type, of: index)?.lowercased() ?? ""
        if type.hasPrefix("application/ld+json") { scripts.append(tree.allText(of: index)) }
      default: break
      }
    }
    self.meta = meta
    linked = LinkedData(scripts)
  }

  private func first(_ names: [String]) -> String? {
    for name in names {
      if let value = meta[name] { return value }
    }
    return nil
  }

  // MARK: Title

  /// The headline as the page shows it, where its heading is the title that the page says of itself;
  /// else what it says, without the name of the site.
  var title: String? {
    let said =
      (linked.headline ?? first(Self.titleNames)).map(plain) ?? markedHeading ?? elementTitle
    for tag in [PageTag.h1, .h2] {
      for index in tree.nodes.indices where tree.nodes[index].tag == tag {
        let shown = line(of: index)
        if shown.isEmpty { continue }
        guard let said else { return shown }
        if Self.share(of: shown, in: said) >= (tag == .h1 ? 0.5 : 0.8), shown.count > 12 {
          return shown
        }
      }
    }
    return said
  }

  /// On a page without `h1`, the first heading that is called the headline.
  private var markedHeading: String? {
    guard !tree.nodes.contains(where: { $0.tag == .h1 }) else { return nil }
    return tree.nodes.indices.first { index in
      guard let tag = tree.nodes[index].tag, tag.isHeading,
        let names = tree.value(.classes, of: index)
      else { return false }
      return PageWords.shared.meaning(of: names).contains(.headline)
    }.map(line)
  }

  private static let titleNames = ["og:title", "twitter:title", "dc.title", "parsely-title"]

  private var elementTitle: String? {
    guard let index = tree.nodes.firstIndex(where: { $0.tag == .title }) else { return nil }
    let text = plain(String(decoding: tree.allText(of: index), as: UTF8.self))
    return text.isEmpty ? nil : text
  }

  /// On one line, without ` | Site` or ` - Site` at its end.
  private func plain(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » "] {
      guard let cut = line.ranges(of: mark).last else { continue }
      let site = line[cut.upperBound...]
      if site.count <= 40, line[..<cut.lowerBound].count > 20 || site == publisher ?? "" {
        return String(line[..<cut.lowerBound])
      }
    }
    return line
  }

  private func line(of index: Int) -> String {
    var reader = BlockReader(tree)
    reader.read(index)
    return reader.blocks.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
      .replacing("\n", with: " ")
  }

  /// Which part of the words of one text stand in the other.
  private static func share(of text: String, in other: String) -> Double {
    func words(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let own = words(text)
    let others = Set(words(other))
    return own.isEmpty ? 0 : Double(own.count { others.contains($0) }) / Double(own.count)
  }

  // MARK: Where and by whom

  var publisher: String? {
    linked.publisher ?? first(["og:site_name", "dc.publisher", "publisher", "application-name"])
  }

  /// An absolute web address.
  var url: String? {
    [canonical, meta["og:url"], linked.url].compactMap(\.self).first {
      $0.hasPrefix("https://") || $0.hasPrefix("http://")
    }
  }

  private var canonical: String? {
    for index in tree.nodes.indices where tree.nodes[index].tag == .link {
      if tree.value(.rel, of: index)?.lowercased() == "canonical" {
        return tree.value(.href, of: index)?.trimmed
      }
    }
    return nil
  }

  /// Of `en-US`, `en`.
  var language: String? {
    let element = tree.nodes.firstIndex { $0.tag == .html }.flatMap { tree.value(.lang, of: $0) }
    let found =
      element ?? linked.language ?? first(["content-language", "og:locale", "dc.language"])
    let code = found?.prefix { $0 != "-" && $0 != "_" }.lowercased() ?? ""
    return (2...3).contains(code.utf8.count) ? code : nil
  }

  // MARK: Date

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date",
    "published_time", "publication_date", "pubdate", "dc.date.issued", "dcterms.issued",
    "dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "article.published",
    "bt:pubdate", "citation_publication_date", "release_date", "rnews:datepublished", "date",
    "cxenseparse:recs:publishtime", "article:date",
  ]

  /// The day of publication.
  ///
  /// - Parameter textStart: the node where the text begins; the date nearest before it is taken
  ///   where only the visible page tells one.
  func published(before textStart: Int) -> CalendarDate? {
    if let day = linked.published.flatMap(WrittenDate.day) { return day }
    for name in Self.dateNames {
      if let day = meta[name].flatMap(WrittenDate.day) { return day }
    }
    return markedDay ?? timeElement(before: textStart) ?? visibleDay(before: textStart)
      ?? timeElement(before: tree.nodes.count) ?? saidDay(after: textStart)
  }

  /// Of microdata.
  private var markedDay: CalendarDate? {
    for index in tree.nodes.indices {
      guard tree.value(.itemprop, of: index)?.lowercased() == "datepublished" else { continue }
      if let day = day(of: index) { return day }
    }
    return nil
  }

  private func day(of index: Int) -> CalendarDate? {
    let value = tree.value(.datetime, of: index) ?? tree.value(.content, of: index)
    return WrittenDate.day(in: value ?? String(decoding: tree.allText(of: index), as: UTF8.self))
  }

  /// Of the `time` elements the one that is marked, else the last before the text.
  private func timeElement(before textStart: Int) -> CalendarDate? {
    let times = tree.nodes.indices.filter { tree.nodes[$0].tag == .time }
    let marked = times.filter { tree.value(.pubdate, of: $0) != nil }
    for index in marked + times.filter({ $0 < textStart }).reversed() {
      if let day = day(of: index) { return day }
    }
    return nil
  }

  /// Of the short texts before the article, the last that holds a date.
  private func visibleDay(before textStart: Int) -> CalendarDate? {
    for index in tree.nodes.indices.prefix(textStart).reversed() where isShown(index) {
      if let day = WrittenDate.day(in: shortText(index)) { return day }
    }
    return nil
  }

  /// Of the short texts after the start of the article, the first that says that it is its date.
  private func saidDay(after textStart: Int) -> CalendarDate? {
    for index in tree.nodes.indices.dropFirst(textStart) where isShown(index) {
      let text = shortText(index)
      guard ["publish", "posted", "released", "date:"].contains(where: text.lowercased().contains)
      else { continue }
      if let day = WrittenDate.day(in: text) { return day }
    }
    return nil
  }

  /// True for a short text outside of scripts.
  private func isShown(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.tag == nil, (8...120).contains(node.text.count) else { return false }
    return tree.nodes[node.parent].tag?.isSilent != true && tree.nodes[node.parent].tag != .title
  }

  private func shortText(_ index: Int) -> String {
    String(decoding: tree.text[tree.nodes[index].text], as: UTF8.self)
  }
}
