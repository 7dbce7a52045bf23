/// Finds the elements of a page that hold no text of the article.
struct PageFurniture {
  private let tree: PageTree
  private let words: PageWords
  /// What class, id and label say of each element.
  let meanings: [PageWords.Meaning]
  let isLiveBlog: Bool
  /// Bytes of the longer paragraphs before each node, by which large parts are known.
  private let masses: [Int]
  private let mainHeading: Int?

  /// An element with more of the longer paragraphs than this is not dropped for its name.
  private static let largePart = 0.6

  init(_ tree: PageTree, words: PageWords, isLiveBlog: Bool) {
    self.tree = tree
    self.words = words
    // The same names come again and again.
    var known: [String: PageWords.Meaning] = [:]
    meanings = tree.nodes.indices.map { Self.meaning(of: $0, tree, words, &known) }
    self.isLiveBlog = isLiveBlog || meanings.contains { $0.contains(.liveblog) }
    masses = Self.masses(tree)
    mainHeading = tree.nodes.firstIndex { $0.tag == .h1 }
  }

  private static func meaning(
    of index: Int, _ tree: PageTree, _ words: PageWords, _ known: inout [String: PageWords.Meaning]
  ) -> PageWords.Meaning {
    var meaning: PageWords.Meaning = []
    for attribute in tree.attributes[tree.nodes[index].attributes] {
      switch attribute.name {
      case .classes, .id, .ariaLabel, .dataTestid, .dataComponent:
        let found = known[attribute.value] ?? words.meaning(of: attribute.value)
        known[attribute.value] = found
        meaning.formUnion(found)
      case .itemprop where attribute.value == "articleBody": meaning.insert(.body)
      default: break
      }
    }
    return meaning
  }

  /// For each node, the bytes of the longer texts before it.
  private static func masses(_ tree: PageTree) -> [Int] {
    var masses = [0]
    masses.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes {
      let isText = node.tag == nil && node.text.count > 60
      masses.append(masses[masses.count - 1] + (isText ? node.text.count : 0))
    }
    return masses
  }

  /// For each node, whether it is passed over with all that it holds.
  func dropped() -> [Bool] {
    var isDropped = [Bool](repeating: false, count: tree.nodes.count)
    var index = 0
    while index < tree.nodes.count {
      if isFurniture(index) {
        isDropped[index] = true
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    return isDropped
  }

  private func isFurniture(_ index: Int) -> Bool {
    guard let tag = tree.nodes[index].tag else { return false }
    switch tag {
    case .html, .body, .main: return false
    case .nav, .dialog, .figure, .figcaption, .caption, .address: return true
    case .footer, .aside, .form, .fieldset, .menu: return !isMain(index)
    case .header: return !holdsMainHeading(index)
    default: break
    }
    return isHidden(index) || isNamedFurniture(index, tag)
  }

  private func isNamedFurniture(_ index: Int, _ tag: PageTag) -> Bool {
    if hasFurnitureRole(index) { return !isMain(index) }
    let meaning = meanings[index]
    guard meaning.contains(.furniture), tag != .article || meaning.contains(.comments) else {
      return false
    }
    if meaning.contains(.standfirst), tag == .p || tag == .h2 { return false }
    if tag == .h1 || isLiveBlog && meaning.contains(.time) { return false }
    if meaning.contains(.comments) { return !holdsMainHeading(index) }
    return !isMain(index)
  }

  private func hasFurnitureRole(_ index: Int) -> Bool {
    switch tree.value(.role, of: index) {
    case "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog",
      "form", "menu", "toolbar":
      true
    default: false
    }
  }

  private func isHidden(_ index: Int) -> Bool {
    for attribute in tree.attributes[tree.nodes[index].attributes] {
      switch attribute.name {
      case .hidden: return true
      case .ariaHidden: if attribute.value == "true" { return true }
      case .style:
        let style = attribute.value.filter { $0 != " " }.lowercased()
        if style.contains("display:none") || style.contains("visibility:hidden") { return true }
      default: break
      }
    }
    return false
  }

  /// True for what holds the headline of the page or most of its text, whatever it is called.
  private func isMain(_ index: Int) -> Bool {
    if holdsMainHeading(index) { return true }
    let all = masses[tree.nodes.count]
    let own = masses[tree.nodes[index].end] - masses[index]
    return all > 0 && Double(own) > Self.largePart * Double(all)
  }

  private func holdsMainHeading(_ index: Int) -> Bool {
    mainHeading.map { tree.holds(index, $0) } ?? false
  }
}
