import DocumentModel
import RulePacks

/// The words of the settings, ready to be looked up where a period stands.
struct SentenceWords: Sendable {
  /// What a period after a word means.
  enum Period {
    case ends, beforeName, beforeNumber, beforeOpener
  }

  private struct Role: OptionSet {
    let rawValue: UInt8
    static let beforeName = Role(rawValue: 1)
    static let beforeNumber = Role(rawValue: 2)
    static let anywhere = Role(rawValue: 4)
    static let opener = Role(rawValue: 8)
    static let anyCase = Role(rawValue: 16)
    static let speech = Role(rawValue: 32)
  }

  private var words = Vocabulary()
  private var roles: [Role] = [[]]

  init(_ settings: TokenizerSettings) {
    add(settings.beforeName, .beforeName)
    add(settings.beforeNumber, .beforeNumber)
    add(settings.anywhere, .anywhere)
    add(settings.openers, .opener)
    add(settings.speechVerbs, .speech)
  }

  private mutating func add(_ entries: [String], _ role: Role) {
    for entry in entries {
      var bytes = Array(entry.utf8)
      if bytes.last == 0x2E, !bytes.dropLast().contains(0x2E) { bytes.removeLast() }
      guard let first = bytes.first else { continue }
      let word = Int(words.intern(bytes))
      if word == roles.count { roles.append([]) }
      roles[word].insert(role)
      if role != .opener, role != .speech, !(0x41...0x5A).contains(first) {
        roles[word].insert(.anyCase)
      }
    }
  }

  private func role(_ token: Token, _ bytes: Span<UInt8>) -> Role {
    roles[Int(words.lookup(bytes, Int(token.span.start), Int(token.span.end)))]
  }

  func isOpener(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    token.shape != .lower && role(token, bytes).contains(.opener)
  }

  func isSpeech(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    role(token, bytes).contains(.speech)
  }

  /// What the period right after a word means.
  func period(after token: Token, _ bytes: Span<UInt8>) -> Period {
    if token.span.count == 1, token.shape == .allCaps || token.shape == .capitalized {
      return .beforeOpener
    }
    let role = role(token, bytes)
    guard token.shape != .lower || role.contains(.anyCase) else { return .ends }
    if role.contains(.beforeName) { return .beforeName }
    if role.contains(.beforeNumber) { return .beforeNumber }
    return role.contains(.anywhere) ? .beforeOpener : .ends
  }
}
