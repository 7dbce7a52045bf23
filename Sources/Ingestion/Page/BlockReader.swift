/// Cuts what stands inside an element into blocks.
struct BlockReader {
  private let tree: PageTree
  /// True for an element that is passed over with all that it holds.
  private let isDropped: [Bool]
  private(set) var blocks: [PageBlock] = []
  private var text: [UInt8] = []
  private var linked = 0
  /// Line breaks that wait for a word.
  private var breaks = 0
  private var needsSpace = false

  init(_ tree: PageTree, dropping isDropped: [Bool] = []) {
    self.tree = tree
    self.isDropped = isDropped
  }

  /// Adds the blocks of an element.
  mutating func read(_ root: Int) {
    var open: [Int] = []
    var index = root
    while index < tree.nodes[root].end {
      while let last = open.last, tree.nodes[last].end <= index { leave(open.removeLast()) }
      guard let tag = tree.nodes[index].tag else {
        add(tree.text[tree.nodes[index].text], in: index)
        index += 1
        continue
      }
      if tag.isSilent || (!isDropped.isEmpty && isDropped[index]) {
        if tag.isBlock || !isDropped.isEmpty && isDropped[index] { end(index) }
        index = tree.nodes[index].end
        continue
      }
      enter(index, tag)
      open.append(index)
      index += 1
    }
    while let last = open.popLast() { leave(last) }
    end(root)
  }

  private mutating func enter(_ index: Int, _ tag: PageTag) {
    if tag == .br {
      breaks += 1
      if breaks == 2 { end(index) }
    } else if tag.isBlock {
      end(tree.nodes[index].parent)
    }
  }

  private mutating func leave(_ index: Int) {
    guard let tag = tree.nodes[index].tag, tag.isBlock else { return }
    end(index)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, in node: Int) {
    let before = text.count
    var rest = bytes
    while let byte = rest.first {
      let layout = Self.layout(rest)
      if layout.length > 0 {
        needsSpace = needsSpace || layout.isSpace
        rest = rest.dropFirst(layout.length)
        continue
      }
      rest = rest.dropFirst()
      if text.isEmpty {
        breaks = 0
      } else if breaks > 0 {
        text.append(0x0A)
      } else if needsSpace {
        text.append(0x20)
      }
      breaks = 0
      needsSpace = false
      text.append(byte)
    }
    if isInLink(node) { linked += text.count - before }
  }

  /// How many bytes of layout a text begins with: white space and no-break space, or soft hyphens,
  /// zero-width spaces and marks, which are no space.
  private static func layout(_ text: ArraySlice<UInt8>) -> (length: Int, isSpace: Bool) {
    guard let first = text.first else { return (0, false) }
    if ArticleText.isSpace(first) { return (1, true) }
    if first == 0xC2, let second = text.dropFirst().first {
      if second == 0xA0 { return (2, true) }
      if second == 0xAD { return (2, false) }
    }
    if first == 0xE2 || first == 0xEF {
      let next = text.prefix(3)
      if next.elementsEqual([0xE2, 0x80, 0x8B]) || next.elementsEqual([0xEF, 0xBB, 0xBF]) {
        return (3, false)
      }
    }
    return (0, false)
  }

  /// A link in a paragraph ends with it, if only for want of its end tag; others may hold whole
  /// blocks, as the cards of other articles do.
  private func isInLink(_ node: Int) -> Bool {
    var index = tree.nodes[node].parent
    var isSameBlock = true
    for _ in 0..<12 {
      guard let tag = tree.nodes[index].tag else { return false }
      let parent = tree.nodes[index].parent
      if tag == .a { return isSameBlock || tree.nodes[parent].tag != .p }
      isSameBlock = isSameBlock && !tag.isBlock
      if parent == index { return false }
      index = parent
    }
    return false
  }

  /// Closes the block at hand.
  private mutating func end(_ node: Int) {
    defer {
      text = []
      linked = 0
      breaks = 0
      needsSpace = false
    }
    guard !text.isEmpty else { return }
    blocks.append(PageBlock(kind: kind(node), text: text, linked: linked, node: node))
  }

  /// What a block is, by the elements around it.
  private func kind(_ node: Int) -> PageBlock.Kind {
    var index = node
    while let tag = tree.nodes[index].tag {
      if tag.isHeading { return .heading }
      if tag == .li { return .item }
      if tag == .blockquote { return .quotation }
      let parent = tree.nodes[index].parent
      if parent == index { break }
      index = parent
    }
    return .paragraph
  }
}
