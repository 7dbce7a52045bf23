/// Tells the language of a text by its script and by the words that hold its sentences together.
struct LanguageProfile {
  /// ISO 639-1.
  let code: String
  /// In English.
  let name: String

  /// Texts with fewer words say too little.
  private static let fewestWords = 25
  /// Of the words of a text, those that hold its sentences together; in real text a third and more.
  private static let leastShare = 0.10
  /// Of longer texts, four pieces are looked at. In bytes.
  private static let piece = 1 << 12

  /// Nil where the text is too short or unlike any language that is known.
  init?(of text: [UInt8]) {
    var counter = WordCounter(FunctionWords.shared)
    if text.count <= 4 * Self.piece {
      counter.count(text.span, 0..<text.count)
    } else {
      for number in 0..<4 {
        let start = number * (text.count - Self.piece) / 3
        counter.count(text.span, start..<(start + Self.piece))
      }
    }
    if let script = counter.letters.language {
      (code, name) = script
      return
    }
    guard counter.words >= Self.fewestWords else { return nil }
    let languages = FunctionWords.shared.languages
    var best = languages.firstIndex { $0.code == "en" } ?? 0
    for index in languages.indices where counter.hits[index] > counter.hits[best] { best = index }
    guard Double(counter.hits[best]) >= Self.leastShare * Double(counter.words) else { return nil }
    (code, name) = (languages[best].code, languages[best].name)
  }
}

/// Counts words by language, and letters by script.
private struct WordCounter {
  private let known: FunctionWords
  var letters = LetterCounts()
  var words = 0
  /// By language, how many of the words are its own.
  var hits: [Int]

  init(_ known: FunctionWords) {
    self.known = known
    hits = Array(repeating: 0, count: known.languages.count)
  }

  mutating func count(_ text: Span<UInt8>, _ range: Range<Int>) {
    var hash = FunctionWords.seed
    var length = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte >= 0x80 {
        let size = UTF8Length.of(lead: byte)
        guard size > 1, index + size <= range.upperBound else {
          index += 1
          continue
        }
        letters.add(scalar(text, index, size))
        hash = FunctionWords.hash(hash, byte)
        // Capitals of Latin-1 have small letters 32 further on, in the same second byte.
        let isCapital = byte == 0xC3 && text[index + 1] < 0x9F && text[index + 1] != 0x97
        hash = FunctionWords.hash(hash, isCapital ? text[index + 1] + 0x20 : text[index + 1])
        for place in (index + 2)..<max(index + 2, index + size) {
          hash = FunctionWords.hash(hash, text[place])
        }
        length += size
        index += size
        continue
      }
      let small = byte | 0x20
      if (0x61...0x7A).contains(small), byte >= 0x41 {
        letters.latin += 1
        hash = FunctionWords.hash(hash, small)
        length += 1
      } else if byte &- 0x30 < 10 {
        // "1990s" and "S2" are words of no language.
        hash = FunctionWords.hash(hash, byte)
        length += 1
      } else if length > 0 {
        end(hash, length)
        hash = FunctionWords.seed
        length = 0
      }
      index += 1
    }
    if length > 0 { end(hash, length) }
  }

  private mutating func end(_ hash: UInt64, _ length: Int) {
    words += 1
    guard length <= 16 else { return }
    var languages = known.languages(with: hash)
    while languages != 0 {
      hits[languages.trailingZeroBitCount] += 1
      languages &= languages - 1
    }
  }

  private func scalar(_ text: Span<UInt8>, _ index: Int, _ size: Int) -> UInt32 {
    var value = UInt32(text[index]) & (size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07)
    for place in (index + 1)..<(index + size) { value = value << 6 | UInt32(text[place] & 0x3F) }
    return value
  }
}
