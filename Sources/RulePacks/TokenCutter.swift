import DocumentModel

/// Cuts text into words, numbers and marks, without knowing any word.
///
/// Articles and the names of lists are cut by this one type, so that they meet token by token:
/// `Huawei's` is `Huawei` `'s`, `U.S.-China` is `U.S.` `-` `China`, `$1.5bn` is `$` `1.5bn`.
public struct TokenCutter: Sendable {
  private static let table = CharacterClass.table()
  private let classes: [CharacterClass]

  public init() { classes = Self.table }

  /// All tokens of a text.
  public func pieces(of text: [UInt8]) -> [TokenPiece] {
    var result: [TokenPiece] = []
    cut(text.span) { result.append($0) }
    return result
  }

  /// Calls `body` for each token, in order.
  public func cut(_ bytes: Span<UInt8>, _ body: (TokenPiece) -> Void) {
    var place = 0
    while let piece = next(in: bytes, from: &place) { body(piece) }
  }

  /// The first token at or after a byte offset, which moves behind it; nil where only white space
  /// is left.
  public func next(in bytes: Span<UInt8>, from place: inout Int) -> TokenPiece? {
    skipSpace(bytes, &place)
    guard place < bytes.count else { return nil }
    let start = place
    let first = kind(bytes, place)
    let shape: TokenShape
    if !first.isDisjoint(with: [.lower, .upper]) {
      shape = word(bytes, &place, first)
    } else if first == .digit {
      shape = number(bytes, &place)
    } else if first == .plain {
      shape = word(bytes, &place, first)
    } else if first == .apostrophe, isClitic(bytes, start) {
      place += size(bytes, place) + 1
      shape = .lower
    } else {
      mark(bytes, &place)
      shape = .mark
    }
    return TokenPiece(start: start, end: place, shape: shape)
  }

  /// The class of the character at a place; `.space` at the end of the text.
  private func kind(_ bytes: Span<UInt8>, _ place: Int) -> CharacterClass {
    guard place < bytes.count else { return .space }
    let known = classes[Int(bytes[place])]
    return known == .wide ? CharacterClass.wide(bytes, place) : known
  }

  /// Bytes of the character at a place, never beyond the end of the text.
  private func size(_ bytes: Span<UInt8>, _ place: Int) -> Int {
    min(CharacterClass.length(bytes[place]), bytes.count - place)
  }

  private func skipSpace(_ bytes: Span<UInt8>, _ place: inout Int) {
    while place < bytes.count {
      let known = classes[Int(bytes[place])]
      if known == .space {
        place += 1
      } else if known == .wide, CharacterClass.wide(bytes, place) == .space {
        place += size(bytes, place)
      } else {
        return
      }
    }
  }

  private func mark(_ bytes: Span<UInt8>, _ place: inout Int) {
    let byte = bytes[place]
    place += size(bytes, place)
    switch byte {
    // A row of these is one mark: ellipsis, dash, ruled line.
    case 0x2E, 0x2D, 0x2A, 0x3D, 0x5F, 0x7E, 0x23:
      while place < bytes.count, bytes[place] == byte { place += 1 }
    // Typewriter marks of quotation: ``so''.
    case 0x27, 0x60:
      if place < bytes.count, bytes[place] == byte { place += 1 }
    default: break
    }
  }
}

// MARK: Words

extension TokenCutter {
  private func word(
    _ bytes: Span<UInt8>, _ place: inout Int, _ first: CharacterClass
  ) -> TokenShape {
    let start = place
    place += size(bytes, place)
    if place < bytes.count, bytes[place] == 0x2E, let end = acronymEnd(bytes, start) {
      place = end
      return acronymShape(bytes, start, end)
    }
    var rest: CharacterClass = []
    var capitalAfterMark = false
    while place < bytes.count {
      let plain = classes[Int(bytes[place])]
      if !plain.isDisjoint(with: .wordlike) {
        rest.formUnion(plain)
        place += 1
        continue
      }
      if plain == .space || plain == .mark { break }
      let known = kind(bytes, place)
      if !known.isDisjoint(with: .wordlike) {
        rest.formUnion(known)
        place += size(bytes, place)
      } else if known == .apostrophe, let next = afterApostrophe(bytes, place) {
        capitalAfterMark = capitalAfterMark || next == .upper
        if next != .upper { rest.formUnion(next) }
        place += size(bytes, place)
        place += size(bytes, place)
      } else {
        break
      }
    }
    return shape(first, rest, capitalAfterMark, bytes[start])
  }

  /// The class of the letter after an apostrophe that stands inside a word; nil where the
  /// apostrophe ends the word: before a mark, a space or the `s` of a possessive.
  private func afterApostrophe(_ bytes: Span<UInt8>, _ place: Int) -> CharacterClass? {
    let next = place + size(bytes, place)
    let known = kind(bytes, next)
    guard !known.isDisjoint(with: .letter), !isSingleS(bytes, next) else { return nil }
    return known
  }

  /// True for an `s` after which the word ends.
  private func isSingleS(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    guard place < bytes.count, bytes[place] | 0x20 == 0x73 else { return false }
    return kind(bytes, place + 1).isDisjoint(with: .wordlike)
  }

  /// True for `'s` right after a word, number, acronym or closing bracket.
  private func isClitic(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 0, isSingleS(bytes, start + size(bytes, start)) else { return false }
    switch classes[Int(bytes[start - 1])] {
    case .lower, .upper, .digit, .wide: return true
    default: return [0x2E, 0x29, 0x25, 0x5D].contains(bytes[start - 1])
    }
  }

  private func isLetter(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    place < bytes.count && !classes[Int(bytes[place])].isDisjoint(with: [.lower, .upper])
  }

  /// The end of an acronym like `U.S.`, `a.m.` or `U.S` that begins at `start`, if one does.
  private func acronymEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard isLetter(bytes, start) else { return nil }
    var end = start
    while isLetter(bytes, end), end + 1 < bytes.count, bytes[end + 1] == 0x2E { end += 2 }
    if isLetter(bytes, end), kind(bytes, end + 1).isDisjoint(with: .wordlike) { end += 1 }
    return end - start >= 3 ? end : nil
  }

  private func acronymShape(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TokenShape {
    var rest: CharacterClass = []
    for place in stride(from: start + 2, to: end, by: 2) { rest.formUnion(kind(bytes, place)) }
    return shape(kind(bytes, start), rest, false, bytes[start])
  }

  /// - Parameters:
  ///   - rest: classes of what follows the first letter.
  ///   - capitalAfterMark: an upper-case letter follows an apostrophe (`O'Brien`).
  private func shape(
    _ first: CharacterClass, _ rest: CharacterClass, _ capitalAfterMark: Bool, _ byte: UInt8
  ) -> TokenShape {
    if first != .upper { return rest.contains(.upper) || capitalAfterMark ? .mixed : .lower }
    if rest.contains(.lower) { return rest.contains(.upper) ? .mixed : .capitalized }
    if rest.isEmpty, !capitalAfterMark, byte == 0x41 || byte == 0x49 { return .capitalized }
    return .allCaps
  }
}

// MARK: Numbers

extension TokenCutter {
  private func number(_ bytes: Span<UInt8>, _ place: inout Int) -> TokenShape {
    let start = place
    skipDigits(bytes, &place)
    var isGrouped = place - start <= 3
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x2E, kind(bytes, place + 1) == .digit {
        isGrouped = false
        place += 1
      } else if byte == 0x2C, isGroup(bytes, place + 1) {
        isGrouped = false
        place += 1
      } else if isGrouped, byte >= 0x80, let digits = afterGroupSpace(bytes, place) {
        place = digits
      } else {
        break
      }
      skipDigits(bytes, &place)
    }
    while !kind(bytes, place).isDisjoint(with: .wordlike) { place += size(bytes, place) }
    return .number
  }

  private func skipDigits(_ bytes: Span<UInt8>, _ place: inout Int) {
    while place < bytes.count, classes[Int(bytes[place])] == .digit { place += 1 }
  }

  /// True for three digits, or two and a comma as in `1,00,000`.
  private func isGroup(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    guard kind(bytes, place) == .digit, kind(bytes, place + 1) == .digit else { return false }
    if kind(bytes, place + 2) == .digit { return kind(bytes, place + 3) != .digit }
    return place + 2 < bytes.count && bytes[place + 2] == 0x2C
  }

  /// Where the three digits after a no-break or thin space begin.
  private func afterGroupSpace(_ bytes: Span<UInt8>, _ place: Int) -> Int? {
    let next = place + size(bytes, place)
    let isSpace: Bool
    switch (bytes[place], bytes[min(place + 1, bytes.count - 1)], bytes[next - 1]) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x89), (0xE2, 0x80, 0xAF): isSpace = true
    default: isSpace = false
    }
    guard isSpace, kind(bytes, next) == .digit, kind(bytes, next + 1) == .digit,
      kind(bytes, next + 2) == .digit, kind(bytes, next + 3) != .digit
    else { return nil }
    return next
  }
}
