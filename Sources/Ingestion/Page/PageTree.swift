/// The elements and texts of a page, in the order of the page.
struct PageTree {
  struct Node {
    /// Nil for a text.
    var tag: PageTag?
    /// Index of the element that holds it; of the first node, itself.
    var parent: Int
    /// Index after the last node inside.
    var end: Int
    /// Of a text: its bytes in `PageTree.text`.
    var text: Range<Int>
    /// Of an element: its part of `PageTree.attributes`.
    var attributes: Range<Int>
  }

  struct Attribute {
    var name: PageAttribute
    var value: String
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// The bytes of all texts, in UTF-8.
  var text: [UInt8] = []

  /// Indices of the nodes inside an element.
  func inside(_ index: Int) -> Range<Int> { (index + 1)..<nodes[index].end }

  func value(_ name: PageAttribute, of index: Int) -> String? {
    attributes[nodes[index].attributes].first { $0.name == name }?.value
  }

  /// All text inside an element, as it stands.
  func allText(of index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for node in index..<nodes[index].end where nodes[node].tag == nil {
      bytes += text[nodes[node].text]
    }
    return bytes
  }

  /// True where one node stands inside the other, or is the same.
  func holds(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < nodes[outer].end }
}

/// The attributes of HTML that are kept.
enum PageAttribute: String, CaseIterable {
  case id, role, type, name, property, content, rel, href, datetime, lang, itemprop, itemtype
  case style, hidden, pubdate, title
  case classes = "class"
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case dataTestid = "data-testid"
  case dataComponent = "data-component"
  case httpEquiv = "http-equiv"

  private static let table = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// By its name in lower case.
  init?(named name: String) {
    guard let found = Self.table[name] else { return nil }
    self = found
  }
}
