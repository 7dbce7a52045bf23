/// Puts blocks together as the text of an article.
enum PageText {
  static func bytes(of blocks: [PageBlock]) -> [UInt8] {
    var text: [UInt8] = []
    var last: PageBlock.Kind?
    for block in blocks {
      if let last { text += last == .item && block.kind == .item ? [0x0A] : [0x0A, 0x0A] }
      if block.kind == .item { text += [0x2D, 0x20] }
      text += block.text
      last = block.kind
    }
    return text
  }
}
