/// How many letters of each script a text holds.
struct LetterCounts {
  var latin = 0
  var han = 0
  var kana = 0
  var hangul = 0
  var cyrillic = 0
  /// Of Ukrainian, not of Russian.
  var ukrainian = 0
  var arabic = 0
  /// Of Persian, not of Arabic.
  var persian = 0
  var hebrew = 0
  var greek = 0
  var thai = 0
  var devanagari = 0

  /// Counts a character outside ASCII.
  mutating func add(_ scalar: UInt32) {
    switch scalar {
    case 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
    case 0x370...0x3FF: greek += 1
    case 0x404, 0x406, 0x407, 0x454, 0x456, 0x457, 0x490, 0x491:
      cyrillic += 1
      ukrainian += 1
    case 0x400...0x4FF: cyrillic += 1
    case 0x590...0x5FF: hebrew += 1
    case 0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9:
      arabic += 1
      persian += 1
    case 0x600...0x6FF, 0x750...0x77F: arabic += 1
    case 0x900...0x97F: devanagari += 1
    case 0xE00...0xE7F: thai += 1
    case 0x3040...0x30FF: kana += 1
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: han += 1
    case 0xAC00...0xD7AF: hangul += 1
    default: break
    }
  }

  /// The language of the script that has most of the text, by its ISO 639-1 code; nil where that is
  /// the Latin one. A letter of Chinese, Japanese and Korean counts as three: it is a syllable.
  var language: (code: String, name: String)? {
    let scripts: [(count: Int, code: String, name: String)] = [
      (
        han * 3 + kana * 3, kana * 20 > han + kana ? "ja" : "zh",
        kana * 20 > han + kana ? "Japanese" : "Chinese"
      ),
      (hangul * 3, "ko", "Korean"),
      (
        cyrillic, ukrainian * 50 > cyrillic ? "uk" : "ru",
        ukrainian * 50 > cyrillic ? "Ukrainian" : "Russian"
      ),
      (arabic, persian * 20 > arabic ? "fa" : "ar", persian * 20 > arabic ? "Persian" : "Arabic"),
      (hebrew, "he", "Hebrew"), (greek, "el", "Greek"), (thai, "th", "Thai"),
      (devanagari, "hi", "Hindi"),
    ]
    let others = scripts.reduce(0) { $0 + $1.count }
    guard others > latin, others >= 60, let most = scripts.max(by: { $0.count < $1.count }) else {
      return nil
    }
    return (most.code, most.name)
  }
}
