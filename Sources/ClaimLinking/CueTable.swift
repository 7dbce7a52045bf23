import DocumentModel
import RulePacks

/// The status cues by their words, as bytes.
struct CueTable: Sendable {
  struct Cue: Sendable {
    /// UTF-8 in lower case; single spaces between words.
    let words: [UInt8]
    let length: Int
    let status: String?
    let certainty: Certainty?
    let negates: Bool
    let ends: Bool
  }

  /// Hash of the first word → cues that begin with it, the longest first.
  private var byFirstWord: [UInt64: [Cue]] = [:]

  init(_ status: StatusCues) {
    for (text, cue) in status.byWords.sorted(by: { $0.key < $1.key }) {
      let words = Array(text.utf8)
      let first = words.prefix { $0 != 0x20 }
      byFirstWord[Self.hash(first), default: []].append(
        Cue(
          words: words, length: words.count { $0 == 0x20 } + 1, status: cue.status,
          certainty: cue.certainty.flatMap(Certainty.init), negates: cue.negates,
          ends: cue.ends))
    }
    for key in byFirstWord.keys { byFirstWord[key]?.sort { $0.length > $1.length } }
  }

  /// The longest cue that begins at a word, and how many words it has.
  func longest(in words: VerbGroupWords, at place: Int) -> (cue: Cue, length: Int)? {
    guard let cues = byFirstWord[Self.hash(words.bytes(of: place..<place + 1))] else { return nil }
    for cue in cues where place + cue.length <= words.count {
      let text = words.bytes(of: place..<place + cue.length)
      if text.elementsEqual(cue.words, by: { Self.lowered($0) == $1 }) { return (cue, cue.length) }
    }
    return interrupted(cues, in: words, at: place)
  }

  /// Most words of a day inside a cue: "threatened late last month to".
  private static let longestDay = 4

  /// A cue that ends in "to" with a day before it.
  private func interrupted(
    _ cues: [Cue], in words: VerbGroupWords, at place: Int
  ) -> (cue: Cue, length: Int)? {
    for cue in cues where cue.words.suffix(3).elementsEqual(" to".utf8) {
      let stem = place + cue.length - 1
      guard stem < words.count,
        words.bytes(of: place..<stem)
          .elementsEqual(cue.words.dropLast(3), by: { Self.lowered($0) == $1 })
      else { continue }
      for end in stem + 1..<min(stem + 1 + Self.longestDay, words.count)
      where words.bytes(of: end..<end + 1).elementsEqual("to".utf8) {
        return (cue, end + 1 - place)
      }
    }
    return nil
  }

  /// FNV-1a over the letters in lower case.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(lowered($1))) &* 0x100_0000_01B3 }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
