import DocumentModel

/// Tokens that stand together in the layout: a paragraph, a heading or an item of a list.
///
/// No sentence and no quotation reaches over the end of a block.
struct Block {
  var tokens: Range<Int>
  var paragraph: Int
  var kind: SentenceKind
  /// Number of tokens of the bullet (`-`, `1.`) at the start.
  var bullet: Int
}

/// Cuts a text into blocks by its blank lines, line lengths and bullets.
struct Layout {
  /// A line that is not blank.
  private struct Line {
    var tokens: Range<Int>
    var beginsParagraph: Bool
    var bullet: Bullet
  }

  /// Wider lines were not wrapped by hand: each is a paragraph.
  private static let widestWrap = 200
  private static let longestHeading = 120
  private static let longestTitle = 250

  private let view: TokenView
  private let words: SentenceWords
  private var lines: [Line] = []
  private var blocks: [Block] = []
  private var paragraph = -1

  static func blocks(_ view: TokenView, _ words: SentenceWords) -> [Block] {
    var layout = Layout(view, words)
    layout.findLines()
    var first = 0
    while first < layout.lines.count {
      var end = first + 1
      while end < layout.lines.count, !layout.lines[end].beginsParagraph { end += 1 }
      layout.addParagraph(first..<end)
      first = end
    }
    layout.markHeadings()
    return layout.blocks
  }

  private init(_ view: TokenView, _ words: SentenceWords) {
    self.view = view
    self.words = words
  }

  private mutating func findLines() {
    var start = 0
    var beginsParagraph = true
    for index in 1..<max(1, view.tokens.count) {
      let breaks = lineBreaks(before: index)
      if breaks == 0 { continue }
      addLine(start..<index, beginsParagraph)
      start = index
      beginsParagraph = breaks > 1
    }
    if start < view.tokens.count { addLine(start..<view.tokens.count, beginsParagraph) }
  }

  private mutating func addLine(_ tokens: Range<Int>, _ beginsParagraph: Bool) {
    let bullet = Bullet(view, tokens)
    lines.append(Line(tokens: tokens, beginsParagraph: beginsParagraph, bullet: bullet))
  }

  private func lineBreaks(before index: Int) -> Int {
    let start = Int(view.tokens[index - 1].span.end)
    let end = Int(view.tokens[index].span.start)
    var count = 0
    for place in start..<end where view.bytes[place] == 0x0A { count += 1 }
    return count
  }

  private mutating func addParagraph(_ range: Range<Int>) {
    var width = 0
    for index in range { width = max(width, view.span(lines[index].tokens).count) }
    paragraph += 1
    addBlock(lines[range.lowerBound], isItem: lines[range.lowerBound].bullet.size > 0)
    for index in range.dropFirst() {
      let line = lines[index]
      if isItem(index, range.upperBound) {
        addBlock(line, isItem: true)
      } else if width > Self.widestWrap {
        paragraph += 1
        addBlock(line, isItem: false)
      } else if isShort(lines[index - 1], line, width) {
        addBlock(line, isItem: false)
      } else if let last = blocks.indices.last {
        blocks[last].tokens = blocks[last].tokens.lowerBound..<line.tokens.upperBound
      }
    }
  }

  private mutating func addBlock(_ line: Line, isItem: Bool) {
    blocks.append(
      Block(
        tokens: line.tokens, paragraph: paragraph, kind: isItem ? .bullet : .body,
        bullet: isItem ? line.bullet.size : 0))
  }

  /// True where a line inside a paragraph begins an item of a list. A hyphen or number may also be
  /// the start of a wrapped line; another item, a colon or the end of a sentence before it decides.
  private func isItem(_ index: Int, _ end: Int) -> Bool {
    let line = lines[index]
    if line.bullet.size == 0 { return false }
    if line.bullet.isPlain || blocks.last?.kind == .bullet { return true }
    if let mark = view.mark(lines[index - 1].tokens.upperBound - 1),
      mark.isFinal || mark == .colon
    {
      return true
    }
    return index + 1 < end && lines[index + 1].bullet.size > 0
  }

  /// True where the first word of a line would have fitted, with room to spare, into the line
  /// before it: the line break was not made by wrapping.
  private func isShort(_ line: Line, _ next: Line, _ width: Int) -> Bool {
    if view.mark(next.tokens.lowerBound)?.opens == false { return false }
    guard view.tokens[next.tokens.lowerBound].shape != .lower else { return false }
    if view.mark(line.tokens.upperBound - 1) == .comma { return false }
    var first = next.tokens.lowerBound
    while first + 1 < next.tokens.upperBound, view.touchesNext(first) { first += 1 }
    let word = view.span(next.tokens.lowerBound..<first + 1).count
    return view.span(line.tokens).count + 1 + word + width / 4 <= width
  }
}

// MARK: Headings

extension Layout {
  private mutating func markHeadings() {
    guard blocks.count > 1 else { return }
    for index in blocks.indices where blocks[index].kind == .body {
      let block = blocks[index]
      let limit = index == 0 ? Self.longestTitle : Self.longestHeading
      guard view.span(block.tokens).count <= limit, isOneLine(block), startsHeading(block) else {
        continue
      }
      let isHeading =
        switch finalMark(block) {
        case nil: !holdsFinalMark(block, isTitle: index == 0)
        case .question: index == 0
        default: false
        }
      if isHeading { blocks[index].kind = .heading }
    }
  }

  private func isOneLine(_ block: Block) -> Bool {
    let span = view.span(block.tokens)
    for place in span.range where view.bytes[place] == 0x0A { return false }
    return true
  }

  private func startsHeading(_ block: Block) -> Bool {
    switch view.mark(block.tokens.lowerBound) {
    case nil: view.tokens[block.tokens.lowerBound].shape != .lower
    case .currency: true
    case .some(let mark) where mark.isQuote: mark != quote(endOf: block)
    default: false
    }
  }

  /// True where a sentence ends inside a block; a title may hold a question.
  private func holdsFinalMark(_ block: Block, isTitle: Bool) -> Bool {
    block.tokens.dropLast().contains { index in
      guard let mark = view.mark(index), mark.isFinal, !view.touchesNext(index) else {
        return false
      }
      if mark != .period || index == block.tokens.lowerBound { return !isTitle }
      return words.period(after: view.tokens[index - 1], view.bytes.span) == .ends
    }
  }

  /// The opening form of the quotation mark at the end of a block.
  private func quote(endOf block: Block) -> MarkKind? {
    switch view.mark(block.tokens.upperBound - 1) {
    case .straightDouble: .straightDouble
    case .closeDouble: .openDouble
    case .straightSingle: .straightSingle
    case .closeSingle: .openSingle
    default: nil
    }
  }

  /// The mark that ends a block like a sentence; not the period of an abbreviation.
  private func finalMark(_ block: Block) -> MarkKind? {
    var last = block.tokens.upperBound - 1
    while last > block.tokens.lowerBound, view.mark(last)?.closes == true,
      view.touchesPrevious(last)
    {
      last -= 1
    }
    guard let mark = view.mark(last) else { return nil }
    guard mark == .period else {
      return mark.isFinal || mark == .comma || mark == .colon ? mark : nil
    }
    guard last > block.tokens.lowerBound, view.touchesPrevious(last) else { return mark }
    let before = view.tokens[last - 1]
    return words.period(after: before, view.bytes.span) == .beforeOpener ? nil : mark
  }
}
