import DocumentModel

/// Pairs the quotation marks of each block.
struct QuotationFinder {
  private struct Open {
    /// Index into `quotes`.
    var slot: Int
    var isDouble: Bool
    /// A mark that closes a single quotation, or stands after a plural possessive.
    var perhaps: Int?
  }

  private static let deepest = 16

  private let view: TokenView
  private var quotes: [QuotedTokens] = []
  private var stack: [Open] = []

  /// In order of their opening marks.
  static func quotations(_ view: TokenView, _ blocks: [Block]) -> [QuotedTokens] {
    var finder = QuotationFinder(view: view)
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1].tokens.lowerBound : nil
      finder.scan(block.tokens, next)
    }
    return finder.quotes
  }

  private init(view: TokenView) {
    self.view = view
  }

  /// - Parameter next: the first token of the next block.
  private mutating func scan(_ tokens: Range<Int>, _ next: Int?) {
    let firstSlot = quotes.count
    for index in tokens where view.tokens[index].shape == .mark {
      guard let mark = view.mark(index), mark.isQuote else { continue }
      let place = QuoteMark(view, index, tokens)
      switch mark {
      case .openDouble: open(index, isDouble: true)
      case .closeDouble: closeDouble(index)
      case .straightDouble: straightDouble(place)
      case .openSingle: openSingle(index)
      default: single(place, isStraight: mark == .straightSingle)
      }
    }
    finish(tokens, next)
    dropUnused(from: firstSlot)
  }

  private mutating func open(_ index: Int, isDouble: Bool) {
    guard stack.count < Self.deepest else { return }
    stack.append(Open(slot: quotes.count, isDouble: isDouble))
    quotes.append(QuotedTokens(open: index, close: -1, isBalanced: true, continues: false))
  }

  private mutating func closeDouble(_ index: Int) {
    guard let level = stack.lastIndex(where: { $0.isDouble }) else { return }
    while stack.count > level + 1 { settleSingle() }
    let open = stack.removeLast()
    if quotes[open.slot].open + 1 < index { quotes[open.slot].close = index }
  }

  private mutating func straightDouble(_ place: QuoteMark) {
    let isOpen = stack.contains { $0.isDouble }
    if isOpen, !place.onlyOpens {
      closeDouble(place.index)
    } else if place.mayOpen {
      open(place.index, isDouble: true)
    }
  }

  private mutating func openSingle(_ index: Int) {
    if let top = stack.last, !top.isDouble, top.perhaps != nil { settleSingle() }
    open(index, isDouble: false)
  }

  private mutating func single(_ place: QuoteMark, isStraight: Bool) {
    if let top = stack.last, !top.isDouble, place.mayCloseSingle {
      if place.mayBePossessive {
        stack[stack.count - 1].perhaps = place.index
      } else {
        close(stack.removeLast().slot, place.index)
      }
    } else if isStraight, place.mayOpenSingle {
      openSingle(place.index)
    }
  }

  private mutating func close(_ slot: Int, _ index: Int) {
    if quotes[slot].open + 1 < index { quotes[slot].close = index }
  }

  /// Takes a single quotation off the stack; without a closing mark it was an apostrophe.
  private mutating func settleSingle() {
    let open = stack.removeLast()
    if let index = open.perhaps { close(open.slot, index) }
  }

  /// Closes what is still open at the end of a block.
  private mutating func finish(_ tokens: Range<Int>, _ next: Int?) {
    var isOuter = true
    for open in stack {
      let atStart = quotes[open.slot].open == tokens.lowerBound
      if let index = open.perhaps {
        close(open.slot, index)
      } else if open.isDouble || atStart && isOuter, quotes[open.slot].open + 1 < tokens.upperBound
      {
        quotes[open.slot].close = tokens.upperBound - 1
        quotes[open.slot].isBalanced = false
        if isOuter { quotes[open.slot].continues = isOpening(next, isDouble: open.isDouble) }
        isOuter = false
      }
    }
    stack.removeAll(keepingCapacity: true)
  }

  private func isOpening(_ index: Int?, isDouble: Bool) -> Bool {
    guard let index, let mark = view.mark(index) else { return false }
    return isDouble
      ? mark == .openDouble || mark == .straightDouble
      : mark == .openSingle || mark == .straightSingle
  }

  private mutating func dropUnused(from first: Int) {
    var kept = first
    for slot in first..<quotes.count where quotes[slot].close >= 0 {
      quotes[kept] = quotes[slot]
      kept += 1
    }
    quotes.removeLast(quotes.count - kept)
  }
}
