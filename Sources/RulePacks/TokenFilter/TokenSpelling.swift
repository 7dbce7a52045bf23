/// What some texts look like token by token: of all that have as many tokens, what their first can
/// be, their second, and so on.
struct TokenSpelling: Equatable {
  /// By the number of tokens, less one.
  private(set) var tokens: [[Set<String>]] = []
  /// True where one of the texts is empty or a space.
  private(set) var hasEmpty = false
  /// True where one of the texts is the end of a word behind its apostrophe ("'re").
  private(set) var hasClitic = false
  /// Characters of the longest text whose tokens cannot be told from itself; nil for none.
  private(set) var opaque: Int?
  private(set) var opaqueKinds: ThingKinds = []

  /// More tokens than these are not told apart.
  private static let maxTokens = 6

  /// - Parameter texts: in lower case; no letter, digit, apostrophe or period touches them.
  init(_ texts: some Sequence<String>) {
    for text in texts { add(text) }
  }

  private mutating func add(_ text: String) {
    guard let words = Self.words(text), words.count <= Self.maxTokens else {
      // "'s" is a token of its own.
      if text.utf8.first == 0x27, text != "'s" {
        hasClitic = true
        return
      }
      opaque = max(opaque ?? 0, text.unicodeScalars.count { $0 != " " })
      for scalar in text.unicodeScalars { opaqueKinds.formUnion(ThingKinds(of: scalar)) }
      return
    }
    if words.isEmpty {
      hasEmpty = true
      return
    }
    while tokens.count < words.count {
      tokens.append(Array(repeating: [], count: tokens.count + 1))
    }
    for (place, word) in words.enumerated() { tokens[words.count - 1][place].insert(word) }
  }

  /// The tokens of a text of letters, hyphens, spaces and apostrophes inside words; nil for any
  /// other. What letters with other marks become depends on what stands beside them.
  private static func words(_ text: String) -> [String]? {
    var words: [String] = []
    var isOpen = false
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case 0x61...0x7A:
        let letter = String(UnicodeScalar(byte))
        if isOpen { words[words.count - 1] += letter } else { words.append(letter) }
        isOpen = true
      case 0x2D:
        // A row of hyphens is one token.
        if words.last == "-", !isOpen { return nil }
        words.append("-")
        isOpen = false
      case 0x20:
        isOpen = false
      // "isn't", but not "the mill's", of which the end is a token of its own.
      case 0x27:
        guard isOpen, place + 1 < bytes.count, (0x61...0x7A).contains(bytes[place + 1]),
          bytes[place + 1] != 0x73
        else { return nil }
        words[words.count - 1] += "'"
      default: return nil
      }
    }
    return words
  }
}
