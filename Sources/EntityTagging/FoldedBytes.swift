/// Looks for words among bytes, which is much faster than among characters.
enum FoldedBytes {
  /// True where `text` holds `words`, in the same case.
  static func contain(_ words: [UInt8], in text: some Collection<UInt8>) -> Bool {
    guard let first = words.first else { return true }
    var rest = text[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: words) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  static func contain(_ words: String, in text: String) -> Bool {
    contain(Array(words.utf8), in: text.utf8)
  }

  /// Bytes with the letters A to Z in lower case.
  static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }
}
