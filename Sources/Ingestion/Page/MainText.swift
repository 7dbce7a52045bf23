/// The blocks of a page that are the text of its article.
struct MainText {
  private let tree: PageTree
  private let words: PageWords
  private let furniture: PageFurniture
  /// All blocks outside of furniture.
  private let all: [PageBlock]
  /// Bytes of good blocks at or before each node, summed up.
  private let masses: [Int]

  init(_ tree: PageTree, words: PageWords, furniture: PageFurniture) {
    self.tree = tree
    self.words = words
    self.furniture = furniture
    var reader = BlockReader(tree, dropping: furniture.dropped())
    if !tree.nodes.isEmpty { reader.read(0) }
    all = reader.blocks
    masses = Self.masses(all, count: tree.nodes.count)
  }

  private static func masses(_ blocks: [PageBlock], count: Int) -> [Int] {
    var own = [Int](repeating: 0, count: count + 1)
    for block in blocks where block.isGood {
      own[block.node + 1] += block.text.count - block.linked
    }
    for index in own.indices.dropFirst() { own[index] += own[index - 1] }
    return own
  }

  private func mass(_ index: Int) -> Int { masses[tree.nodes[index].end] - masses[index] }

  /// - Parameter title: is not repeated.
  func blocks(title: [UInt8]?) -> [PageBlock] {
    guard !tree.nodes.isEmpty else { return [] }
    let root = root()
    let inside = withoutSecondArticle(
      all.filter { tree.holds(root.node, $0.node) && $0.text != title })
    guard let first = inside.firstIndex(where: { $0.isReal }),
      let last = inside.lastIndex(where: { $0.isReal })
    else { return [] }
    var kept: [PageBlock] = []
    for (index, block) in inside.enumerated() {
      // An element that is called the text of the article ends where the article ends.
      if isText(block, index < first, index > last && !root.isNamed) { kept.append(block) }
    }
    return standfirsts(before: root.node, title) + withoutEmptyHeadings(kept)
  }

  /// Between the headline and the element with the text.
  private func standfirsts(before root: Int, _ title: [UInt8]?) -> [PageBlock] {
    guard let heading = tree.nodes.firstIndex(where: { $0.tag == .h1 }) else { return [] }
    return all.filter { $0.node > heading && $0.node < root && $0.text != title }
      .filter {
        !tree.holds($0.node, root) && isStandfirst($0) && !$0.isLinks && $0.text.count > 20
      }
      .map { block in
        var block = block
        if block.kind == .heading { block.kind = .paragraph }
        return block
      }
  }

  // MARK: The element that holds the article

  private func root() -> (node: Int, isNamed: Bool) {
    let total = mass(0)
    let enough = max(1, total / 4)
    if let body = body(enough) { return (body, true) }
    for tag in [PageTag.article, .main] {
      if let found = tree.nodes.indices.first(where: {
        tree.nodes[$0].tag == tag && mass($0) >= enough
      }) {
        return (found, false)
      }
    }
    return (densest(in: 0, share: 0.7), false)
  }

  /// The first element that is called the text of the article; where its parts are called so one
  /// by one, what holds them.
  private func body(_ enough: Int) -> Int? {
    let named = tree.nodes.indices.filter {
      furniture.meanings[$0].contains(.body) && mass($0) > 0 && tree.nodes[$0].tag != .body
        && tree.nodes[$0].tag != .html
    }
    guard let first = named.first else { return nil }
    let parent = tree.nodes[first].parent
    let siblings = named.filter { tree.nodes[$0].parent == parent }
    if siblings.count > 1, mass(first) < enough || siblings.count > 2, mass(parent) >= enough {
      return parent
    }
    return named.first { mass($0) >= enough }
  }

  /// The innermost element that still has most of the text.
  private func densest(in start: Int, share: Double) -> Int {
    var root = start
    let least = Int(share * Double(mass(start)))
    while true {
      var child = root + 1
      var next: Int?
      while child < tree.nodes[root].end {
        if tree.nodes[child].tag != nil, mass(child) >= least { next = child }
        child = tree.nodes[child].end
      }
      // A paragraph is not what holds an article.
      guard let next, least > 0, tree.nodes[next].tag?.isContainer == true else { return root }
      root = next
    }
  }

  // MARK: Its blocks

  private func isText(_ block: PageBlock, _ isBefore: Bool, _ isAfter: Bool) -> Bool {
    if block.isLinks { return false }
    if block.text.count < 200, words.isNoText(block.text) { return false }
    if block.kind == .heading { return !isAfter }
    if furniture.isLiveBlog, block.isTime { return !isAfter }
    if block.endsSentence { return block.text.count >= 25 || (!isBefore && !isAfter) }
    if isBefore { return isStandfirst(block) }
    if block.kind == .item || block.kind == .quotation { return true }
    if isAfter { return false }
    return isParagraph(block) ? true : block.text.count >= 60
  }

  /// Pages that go on with the next article have another headline, which does not stand beside the
  /// paragraphs of this one.
  private func withoutSecondArticle(_ blocks: [PageBlock]) -> [PageBlock] {
    guard let first = blocks.firstIndex(where: { $0.isReal }) else { return blocks }
    let next = blocks[first...].firstIndex { block in
      block.kind == .heading && tree.nodes[block.node].tag == .h1
        && !tree.holds(tree.nodes[block.node].parent, blocks[first].node)
    }
    return Array(blocks[..<(next ?? blocks.endIndex)])
  }

  private func isParagraph(_ block: PageBlock) -> Bool {
    switch tree.nodes[block.node].tag {
    case .p, .pre, .blockquote, .dd, .dt: true
    default: false
    }
  }

  private func isStandfirst(_ block: PageBlock) -> Bool {
    var index = block.node
    for _ in 0..<3 {
      if furniture.meanings[index].contains(.standfirst) { return true }
      index = tree.nodes[index].parent
    }
    return false
  }

  /// A heading stays where text follows before the next of its kind.
  private func withoutEmptyHeadings(_ blocks: [PageBlock]) -> [PageBlock] {
    blocks.indices.filter { index in
      guard blocks[index].kind == .heading else { return true }
      return index + 1 < blocks.count && blocks[index + 1].kind != .heading
    }.map { blocks[$0] }
  }
}

extension PageTag {
  /// True for what may hold the paragraphs of an article.
  fileprivate var isContainer: Bool {
    switch self {
    case .p, .li, .blockquote, .ul, .ol, .dl, .pre: false
    default: isBlock || self == .other
    }
  }
}
