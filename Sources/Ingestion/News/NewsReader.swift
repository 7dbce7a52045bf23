import DocumentModel

/// The articles of a feed or of a file with news items, one at a time.
///
/// RSS 2.0, RSS 1.0 (RDF), Atom (RFC 4287), NITF 3, NewsML-G2 (also several items in a
/// `newsMessage`). Of an item without a full text the reason is given. An XML error ends the file:
/// the items before it are read.
final class NewsReader: ArticleStream {
  private let place: FilePlace
  private let maxBytes: Int
  private let opener: FileOpener
  private let xml: XMLReader
  private var path: [String] = []
  private var channel = Channel()
  private var number = 0
  private var isDone = false

  init(
    _ bytes: any ByteSource, head: [UInt8], _ place: FilePlace, _ opener: FileOpener
  ) throws(ReadFailure) {
    xml = try XMLReader(bytes, head: head)
    self.place = place
    self.opener = opener
    maxBytes = opener.options.maxArticleBytes
  }

  func next() -> ReadingStep? {
    guard !isDone else { return nil }
    do throws(ReadFailure) {
      while let event = try xml.next() {
        switch event {
        case .start(let element, let isEmpty):
          if let step = try visit(element, isEmpty: isEmpty) { return step }
        case .end: _ = path.popLast()
        case .text: break
        }
      }
    } catch {
      isDone = true
      return .failed(place.error(error.message, stage: error.stage))
    }
    isDone = true
    return number == 0 ? .failed(place.error("holds no article", stage: .parse)) : nil
  }

  /// Nil for what is no item.
  private func visit(_ element: XMLElement, isEmpty: Bool) throws(ReadFailure) -> ReadingStep? {
    if path.isEmpty { channel.language = element.attributes["lang"] }
    if let make = Self.items[element.name] {
      number += 1
      let part = element.name == path.first || path.isEmpty ? place : place.part(number)
      guard let item = try xml.whole(element, isEmpty: isEmpty, maxBytes: maxBytes) else {
        return .failed(part.error(FilePlace.tooLarge("the item", maxBytes), stage: .limit))
      }
      return .article(
        opener.options.languages.checked(article(item, make, part), part))
    }
    if let key = Channel.key(of: element.name, in: path) {
      if let whole = try xml.whole(element, isEmpty: isEmpty, maxBytes: maxBytes) {
        channel[keyPath: key] = whole.text
      }
    } else if element.name == "packageItem" {
      opener.passOver()
      number += 1
      _ = try xml.whole(element, isEmpty: isEmpty, maxBytes: 0)
    } else if !isEmpty {
      path.append(element.name)
    }
    return nil
  }

  private typealias Maker = @Sendable (XMLElement, Channel) throws(TextFault) -> NewsItem

  private static let items: [String: Maker] = [
    "item": FeedItem.read, "entry": FeedItem.read, "nitf": NITFItem.read,
    "newsItem": NewsMLItem.read,
  ]

  private func article(
    _ item: XMLElement, _ make: Maker, _ part: FilePlace
  ) -> Result<Article, IngestionError> {
    do throws(TextFault) {
      let news = try make(item, channel)
      let text = try ArticleText.normalized(news.text)
      return .success(Article(source: part.source, bytes: text, metadata: news.metadata))
    } catch {
      return .failure(part.error(error.message, stage: error.stage))
    }
  }
}

/// What a feed says of itself.
struct Channel {
  var title: String?
  var language: String?

  /// What an element of a feed, that is no item, tells.
  static func key(of name: String, in path: [String]) -> WritableKeyPath<Channel, String?>? {
    switch path.joined(separator: "/") + "/" + name {
    case "rss/channel/title", "RDF/channel/title", "feed/title": \.title
    case "rss/channel/language", "RDF/channel/language": \.language
    default: nil
    }
  }
}

/// The text of an item, and what is known of it.
struct NewsItem {
  /// Valid UTF-8.
  var text: [UInt8]
  var metadata: ArticleMetadata
}
