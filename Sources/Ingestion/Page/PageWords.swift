/// What the parts of pages are called (`WordLists/pages.txt`).
struct PageWords {
  /// What class names and ids say of an element.
  struct Meaning: OptionSet {
    let rawValue: UInt8
    /// Beside the article: navigation, related articles, shares, captions, bylines.
    static let furniture = Meaning(rawValue: 1)
    /// Furniture that a live blog shows over its entries.
    static let time = Meaning(rawValue: 2)
    static let comments = Meaning(rawValue: 4)
    /// The text of the article.
    static let body = Meaning(rawValue: 8)
    static let standfirst = Meaning(rawValue: 16)
    static let liveblog = Meaning(rawValue: 32)
    static let headline = Meaning(rawValue: 64)
  }

  static let shared = PageWords(WordList(PackageResources.pages_txt))

  private var meanings: [String: Meaning] = [:]
  /// Beginnings of lines that are no text, in lower case, by their first byte.
  private var lines: [[[UInt8]]] = Array(repeating: [], count: 256)
  /// Whole lines.
  private var wholeLines: Set<[UInt8]> = []

  /// Words of the longest entry.
  private static let longest = 3
  /// A class such as `has-sidebar` tells of the page, not of the element.
  private static let modifiers: Set<String> = ["has", "with", "no", "without", "is", "js", "not"]

  init(_ list: WordList) {
    let sections: [(String, Meaning)] = [
      ("furniture", .furniture), ("times", .time), ("comments", .comments), ("body", .body),
      ("standfirst", .standfirst), ("liveblog", .liveblog),
      ("headline", .headline),
    ]
    for (name, meaning) in sections {
      for word in list.words(name) { meanings[word, default: []].insert(meaning) }
    }
    for line in list.lines["lines"] ?? [] {
      let bytes = Array(line.utf8)
      if line.hasPrefix("= ") {
        wholeLines.insert(Array(bytes.dropFirst(2)))
      } else if let first = bytes.first {
        lines[Int(first)].append(bytes)
      }
    }
  }

  /// What the names in a `class`, `id` or label say.
  func meaning(of names: String) -> Meaning {
    var found: Meaning = []
    for name in names.utf8.split(separator: 0x20) {
      let words = Self.words(of: name)
      guard let first = words.first, !Self.modifiers.contains(first) else { continue }
      found.formUnion(meaning(of: words))
    }
    return found
  }

  /// What all entries in a name say together; whether it is the text itself, the last one tells.
  private func meaning(of words: [String]) -> Meaning {
    var found: Meaning = []
    var last: Meaning = []
    for start in words.indices {
      var phrase = ""
      for end in start..<min(start + Self.longest, words.count) {
        phrase += (end == start ? "" : "-") + words[end]
        if let meaning = meanings[phrase] {
          found.formUnion(meaning)
          last = meaning
        }
      }
    }
    // `article-body__related` is a box, `related__article-body` is none.
    if found.contains(.body), !last.contains(.body) { found.remove(.body) }
    if last.contains(.body) { found.subtract([.furniture, .comments]) }
    return found
  }

  /// Words of a name in lower case: cut at signs, and before a capital after a small letter.
  private static func words(of name: Substring.UTF8View) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previousIsSmall = false
    for byte in name.prefix(120) {
      let isCapital = (0x41...0x5A).contains(byte)
      let isLetter = isCapital || (0x61...0x7A).contains(byte)
      if !word.isEmpty, !isLetter || (isCapital && previousIsSmall) {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if isLetter { word.append(byte | 0x20) }
      previousIsSmall = isLetter && !isCapital
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// True for a line that is one of the known ones, or begins like one.
  func isNoText(_ line: [UInt8]) -> Bool {
    guard let first = line.first(where: { $0 > 0x20 }) else { return true }
    let start = line.prefix(48).drop { $0 <= 0x20 }.map(Self.lower)
    return wholeLines.contains(start)
      || lines[Int(Self.lower(first))].contains { entry in
        guard start.starts(with: entry) else { return false }
        // "Subscribers rose" does not begin with "subscribe".
        guard entry.last.map(Self.isLetter) == true, start.count > entry.count else { return true }
        return !Self.isLetter(start[entry.count])
      }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
