import DocumentModel
import RulePacks

/// What stands beside a run of steps.
struct Neighbour {
  /// Masked bytes; empty at the end of the sentence.
  var range: Range<Int>
  /// The thing that stands there, where it is one alone.
  var unit: MaskUnit?
  /// True for words in capitals that look like a name.
  var isName: Bool

  /// What stands right of a place: a thing, a name, or one word or mark.
  init(after place: Int, in view: LayerView, sentence: Int) {
    let end = view.masked.sentences[sentence].upperBound
    let words = Words(view, sentence)
    let start = words.skipSpace(place, end)
    var found: [Words.Word] = []
    var next = start
    while let word = words.word(from: next, end) {
      if !found.isEmpty, !(word.isCapital && found.last?.isWord == true) { break }
      found.append(word)
      guard word.isCapital, !word.endsRun else { break }
      next = words.skipSpace(word.range.upperBound, end)
      if next > word.range.upperBound + 1 || next == word.range.upperBound { break }
    }
    if found.count == 1, words.isArticle(found[0]),
      let noun = words.word(from: words.skipSpace(found[0].range.upperBound, end), end)
    {
      found.append(noun)
    }
    self.init(found, at: start)
  }

  /// What stands left of a place.
  init(before place: Int, in view: LayerView, sentence: Int) {
    let start = view.masked.sentences[sentence].lowerBound
    let words = Words(view, sentence)
    let all = words.all(start, place)
    var found: [Words.Word] = []
    for word in all.reversed() {
      if let first = found.first {
        let spaced = first.range.lowerBound - word.range.upperBound == 1
        guard spaced, word.isCapital, first.isCapital, !word.endsRun else { break }
      }
      found.insert(word, at: 0)
      if !word.isCapital { break }
    }
    self.init(found, at: place)
  }

  private init(_ words: [Words.Word], at place: Int) {
    let start = words.first?.range.lowerBound ?? place
    range = start..<(words.last?.range.upperBound ?? place)
    unit = words.count == 1 ? words[0].unit : nil
    isName = words.contains { $0.isCapital && $0.unit == nil }
  }
}

/// The words, marks and things of masked text.
private struct Words {
  struct Word {
    var range: Range<Int>
    var unit: MaskUnit?
    /// A word that begins with a capital, or a thing.
    var isCapital: Bool
    /// False for a mark.
    var isWord: Bool
    /// A mark follows at once.
    var endsRun: Bool
  }

  private let view: LayerView
  private let sentence: Int

  init(_ view: LayerView, _ sentence: Int) {
    self.view = view
    self.sentence = sentence
  }

  func skipSpace(_ place: Int, _ end: Int) -> Int {
    var place = place
    while place < end, view.masked.bytes[place] == 0x20 { place += 1 }
    return place
  }

  func all(_ start: Int, _ end: Int) -> [Word] {
    var words: [Word] = []
    var place = skipSpace(start, end)
    while let word = word(from: place, end) {
      words.append(word)
      place = skipSpace(word.range.upperBound, end)
    }
    return words
  }

  func isArticle(_ word: Word) -> Bool {
    ["the", "a", "an"].contains(view.words(word.range).lowercased())
  }

  func word(from place: Int, _ end: Int) -> Word? {
    guard place < end else { return nil }
    let bytes = view.masked.bytes
    if let unit = view.unit(at: place, in: sentence) {
      return Word(
        range: place..<place + 3, unit: unit, isCapital: true, isWord: true,
        endsRun: place + 3 < end && bytes[place + 3] != 0x20)
    }
    var last = place
    while last < end, bytes[last] != 0x20, !Self.isMark(bytes[last]), bytes[last] != 0xEE {
      last += 1
    }
    if last == place {
      return Word(range: place..<place + 1, isCapital: false, isWord: false, endsRun: true)
    }
    return Word(
      range: place..<last, isCapital: (0x41...0x5A).contains(bytes[place]), isWord: true,
      endsRun: last < end && bytes[last] != 0x20)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    [0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x22, 0x28, 0x29, 0x2E].contains(byte)
  }
}
