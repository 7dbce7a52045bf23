import DocumentModel

/// Cuts blocks into sentences at final marks, keeping quotations whole.
struct SentenceSplitter {
  /// Longer quotations, in bytes, are cut like any other text.
  private static let longestWholeQuotation = 1200

  private let view: TokenView
  private let words: SentenceWords
  private let quotes: [QuotedTokens]
  private var nextQuote = 0
  private var sentences: [Sentence] = []

  init(_ view: TokenView, _ words: SentenceWords, _ quotes: [QuotedTokens]) {
    self.view = view
    self.words = words
    self.quotes = quotes
    sentences.reserveCapacity(view.tokens.count / 20 + 4)
  }

  /// - Parameter quotes: outer and inner, in order of their opening marks.
  static func sentences(
    _ view: TokenView, _ words: SentenceWords, _ blocks: [Block], _ quotes: [QuotedTokens]
  ) -> [Sentence] {
    var splitter = SentenceSplitter(view, words, quotes)
    for block in blocks { splitter.split(block) }
    return splitter.sentences
  }

  private mutating func split(_ block: Block) {
    let end = block.tokens.upperBound
    var start = block.tokens.lowerBound
    var index = start + block.bullet
    while index < end {
      let stop: Int?
      if let quote = wholeQuotation(at: index) {
        stop = boundary(after: quote, end)
        index = quote.close + 1
      } else if isFinal(index) {
        let next = afterClosers(index, end)
        stop = boundary(after: index, next, block)
        index = next
      } else {
        stop = nil
        index += 1
      }
      if let stop, stop < end {
        add(start..<stop, block)
        start = stop
        index = stop
      }
    }
    if start < end { add(start..<end, block) }
  }

  private mutating func add(_ range: Range<Int>, _ block: Block) {
    sentences.append(
      Sentence(
        span: view.span(range), tokens: range, paragraph: block.paragraph, kind: block.kind))
  }

  /// A quotation that opens here and must not be cut.
  private mutating func wholeQuotation(at index: Int) -> QuotedTokens? {
    while nextQuote < quotes.count, quotes[nextQuote].open < index { nextQuote += 1 }
    guard nextQuote < quotes.count, quotes[nextQuote].open == index else { return nil }
    let quote = quotes[nextQuote]
    guard quote.isBalanced,
      view.span(index..<quote.close + 1).count < Self.longestWholeQuotation
    else { return nil }
    return quote
  }

  private func isFinal(_ index: Int) -> Bool {
    view.isDottedAcronym(index) || view.mark(index)?.isFinal == true
  }

  /// `next`, the first token that does not touch the final mark at `index`, if a sentence begins
  /// there.
  private func boundary(after index: Int, _ next: Int, _ block: Block) -> Int? {
    let end = block.tokens.upperBound
    guard next < end, !view.touchesPrevious(next) else { return nil }
    switch period(index) {
    case .ends: return startsSentence(next, end) ? next : nil
    case .beforeName: return nil
    case .beforeNumber:
      return view.tokens[next].shape != .number && startsSentence(next, end) ? next : nil
    case .beforeOpener:
      // In a headline every word may begin with a capital.
      return block.kind != .heading && startsWithOpener(next, end) ? next : nil
    }
  }

  /// The first token of the next sentence, if a whole quotation ends one.
  private func boundary(after quote: QuotedTokens, _ end: Int) -> Int? {
    var last = quote.close - 1
    while last > quote.open, view.mark(last)?.closes == true { last -= 1 }
    guard last > quote.open, isFinal(last) else { return nil }
    var next = quote.close + 1
    while next < end, view.touchesPrevious(next), view.mark(next)?.closes == true { next += 1 }
    guard next < end, !view.touchesPrevious(next) else { return nil }
    if view.mark(last) == .question, isAttribution(next, end) { return nil }
    return startsSentence(next, end) ? next : nil
  }

  /// True for a name of up to four words before a verb of speech: `Ms. Ruiz asked`.
  private func isAttribution(_ index: Int, _ end: Int) -> Bool {
    for place in index..<min(end, index + 6) {
      switch view.tokens[place].shape {
      case .lower: return words.isSpeech(view.tokens[place], view.bytes.span)
      case .mark:
        let mark = view.mark(place)
        guard mark == .period || mark == .dash else { return false }
      default: break
      }
    }
    return false
  }

  /// Passes over quotation marks, brackets and final marks that touch the token before them.
  private func afterClosers(_ index: Int, _ end: Int) -> Int {
    var next = index + 1
    while next < end, view.touchesPrevious(next), let mark = view.mark(next),
      mark.closes || mark.isFinal
    {
      next += 1
    }
    return next
  }

  private func period(_ index: Int) -> SentenceWords.Period {
    guard let mark = view.mark(index) else { return .beforeOpener }
    guard mark == .period, view.touchesPrevious(index) else { return .ends }
    return words.period(after: view.tokens[index - 1], view.bytes.span)
  }

  /// The first token after opening marks, of which a sentence has few.
  private func afterOpeners(_ index: Int, _ end: Int) -> Int {
    var next = index
    while next < end, next < index + 4, view.mark(next)?.opens == true { next += 1 }
    return next
  }

  private func startsSentence(_ index: Int, _ end: Int) -> Bool {
    let next = afterOpeners(index, end)
    guard next < end else { return false }
    switch view.tokens[next].shape {
    case .lower: return false
    case .capitalized, .allCaps, .mixed, .number: return true
    case .mark:
      let mark = view.mark(next)
      return mark == .currency || mark == .bullet
    }
  }

  private func startsWithOpener(_ index: Int, _ end: Int) -> Bool {
    let next = afterOpeners(index, end)
    return next < end && words.isOpener(view.tokens[next], view.bytes.span)
  }
}
