import DocumentModel

/// Reads a dateline off the first tokens of a sentence.
struct DatelineReader {
  private static let mostTokens = 24

  private let view: TokenView
  private let start: Int
  private let end: Int

  init(_ view: TokenView, _ tokens: Range<Int>) {
    self.view = view
    start = tokens.lowerBound
    end = tokens.upperBound
  }

  func read() -> Dateline? {
    guard let dash = dash(), dash + 1 < end else { return nil }
    let bodyStart = view.tokens[dash + 1].span.start
    if view.mark(start) == .openBracket {
      guard view.mark(dash - 1) == .closeBracket else { return nil }
      guard let first = dateStart(start + 1..<dash - 1) else { return nil }
      return Dateline(
        place: nil, date: trimmed(first..<dash - 1), bodyStart: bodyStart)
    }
    let bracket = bracket(before: dash)
    let head = start..<(bracket ?? dash)
    let date = dateStart(head)
    let place = trimmed(start..<(date ?? head.upperBound))
    guard let place, isPlace(start..<(date ?? head.upperBound)) else { return nil }
    guard date != nil || bracket != nil || isShouted(head) else { return nil }
    return Dateline(
      place: place, date: date.flatMap { trimmed($0..<head.upperBound) }, bodyStart: bodyStart)
  }

  /// The first dash with white space around it, or a long one without.
  private func dash() -> Int? {
    for index in start..<min(end, start + Self.mostTokens) where view.mark(index) == .dash {
      let isFree = !view.touchesPrevious(index) && !view.touchesNext(index)
      if index > start, isFree || view.tokens[index].span.count > 1 { return index }
    }
    return nil
  }

  /// The bracket that opens what stands in brackets right before the dash.
  private func bracket(before dash: Int) -> Int? {
    guard view.mark(dash - 1) == .closeBracket else { return nil }
    return (start..<dash).first { view.mark($0) == .openBracket }
  }

  /// The first token after the last comma before the first number.
  private func dateStart(_ range: Range<Int>) -> Int? {
    guard let number = range.first(where: { view.tokens[$0].shape == .number }) else { return nil }
    var first = number
    while first > range.lowerBound, view.mark(first - 1) != .comma { first -= 1 }
    return first
  }

  /// True for capitalised words with commas, hyphens, slashes and periods between them.
  private func isPlace(_ range: Range<Int>) -> Bool {
    guard range.count <= 10 else { return false }
    return range.allSatisfy { index in
      switch view.tokens[index].shape {
      case .capitalized, .allCaps, .mixed: return true
      case .number, .lower: return false
      case .mark:
        let mark = view.mark(index)
        return mark == .comma || mark == .period || mark == .dash || mark == .other
      }
    }
  }

  /// True where the first word is a name in capitals, not an acronym with periods.
  private func isShouted(_ range: Range<Int>) -> Bool {
    let token = view.tokens[range.lowerBound]
    return token.shape == .allCaps && token.span.count >= 3
      && !view.isDottedAcronym(range.lowerBound)
  }

  private func trimmed(_ range: Range<Int>) -> TextSpan? {
    var last = range.upperBound
    while last > range.lowerBound, view.mark(last - 1) == .comma { last -= 1 }
    return last > range.lowerBound ? view.span(range.lowerBound..<last) : nil
  }
}
