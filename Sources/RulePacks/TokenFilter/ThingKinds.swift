/// What the things are that a piece of a pattern takes: sets of characters, as far as they tell
/// things apart.
public struct ThingKinds: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Words without a digit.
  public static let words = ThingKinds(rawValue: 1)
  /// Words and numbers with a digit.
  public static let digits = ThingKinds(rawValue: 2)
  public static let masked = ThingKinds(rawValue: 4)
  public static let commas = ThingKinds(rawValue: 8)
  public static let semicolons = ThingKinds(rawValue: 16)
  public static let colons = ThingKinds(rawValue: 32)
  public static let quotes = ThingKinds(rawValue: 64)
  /// `(` and `)`.
  public static let brackets = ThingKinds(rawValue: 128)
  /// `!` and `?`.
  public static let ends = ThingKinds(rawValue: 256)
  public static let otherMarks = ThingKinds(rawValue: 512)
  /// No thing: a space may stand between them.
  public static let spaces = ThingKinds(rawValue: 1024)

  public static let all = ThingKinds(rawValue: 2047)

  /// The kind of a mark of one byte.
  public init(mark: UInt8) {
    switch mark {
    case 0x2C: self = .commas
    case 0x3B: self = .semicolons
    case 0x3A: self = .colons
    case 0x22: self = .quotes
    case 0x28, 0x29: self = .brackets
    case 0x21, 0x3F: self = .ends
    default: self = .otherMarks
    }
  }
}

extension ThingKinds {
  /// What a run of elements can take.
  init(of elements: some Sequence<PatternElement>) {
    self = elements.reduce(into: []) { $0.formUnion(ThingKinds(of: $1.node)) }
  }

  private init(of node: PatternNode) {
    switch node {
    case .literal(let scalar): self = ThingKinds(of: scalar)
    case .characters(let text, _): self = ThingKinds(class: text)
    case .raw(let text): self = ThingKinds(raw: text)
    case .slot: self = .masked
    case .words(let words):
      self = words.words.reduce(into: []) { all, word in
        for scalar in word.unicodeScalars { all.formUnion(ThingKinds(of: scalar)) }
      }
    case .gap, .clause, .verbs: self = .all
    case .group(let open, let branches):
      if WordSpelling.isAssertion(open) {
        self = []
      } else if WordSpelling.isPlainGroup(open) {
        self = branches.reduce(into: []) { $0.formUnion(ThingKinds(of: $1)) }
      } else {
        self = .all
      }
    }
  }

  init(of scalar: Unicode.Scalar) {
    switch scalar {
    case " ": self = .spaces
    case "0"..."9": self = .digits
    case "\u{E000}"..."\u{E0FF}": self = .masked
    default:
      if scalar.isLetter {
        self = .words
      } else {
        self = scalar.isASCII ? ThingKinds(mark: UInt8(scalar.value)) : [.otherMarks, .words]
      }
    }
  }

  private init(raw text: String) {
    switch text {
    case "\\b", "\\B", "^", "$": self = []
    case "\\d": self = .digits
    case "\\w": self = [.words, .digits]
    case "\\s": self = .spaces
    case "\\S": self = ThingKinds.all.subtracting(.spaces)
    default:
      guard text.unicodeScalars.count == 2, text.hasPrefix("\\"),
        let last = text.unicodeScalars.last, last.isASCII, !last.isLetter,
        !("0"..."9").contains(last)
      else {
        self = .all
        return
      }
      self = ThingKinds(of: last)
    }
  }
}

/// A character class as PCRE2 writes it.
extension ThingKinds {
  private init(class text: String) {
    var items = ClassItems(text)
    var listed: ThingKinds = []
    var marks: Set<Unicode.Scalar> = []
    while let item = items.next() {
      listed.formUnion(item.kinds)
      if let mark = item.mark { marks.insert(mark) }
    }
    self = items.isNegated ? Self.all.subtracting(Self.leftOut(listed, marks)) : listed
  }

  /// What a class takes none of where it leaves out what is listed.
  private static func leftOut(_ listed: ThingKinds, _ marks: Set<Unicode.Scalar>) -> ThingKinds {
    var out = listed.intersection([.spaces, .commas, .semicolons, .colons, .quotes])
    if marks.isSuperset(of: ["(", ")"]) { out.insert(.brackets) }
    if marks.isSuperset(of: ["!", "?"]) { out.insert(.ends) }
    return out
  }
}

/// The items of a character class, one after the other.
private struct ClassItems: IteratorProtocol {
  let isNegated: Bool
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) {
    var inner = Array(text.unicodeScalars.dropFirst().dropLast())
    isNegated = inner.first == "^"
    if isNegated { inner.removeFirst() }
    scalars = inner
  }

  /// What the next item takes, and the mark that it is where it is one alone.
  mutating func next() -> (kinds: ThingKinds, mark: Unicode.Scalar?)? {
    guard place < scalars.count else { return nil }
    guard let first = scalar() else { return (escape(), nil) }
    guard place + 1 < scalars.count, scalars[place] == "-" else {
      return (ThingKinds(of: first), first)
    }
    place += 1
    guard let last = scalar() else { return (.all, nil) }
    let ends = (ThingKinds(of: first), ThingKinds(of: last))
    let isPlain = ends.0 == ends.1 && [.words, .digits, .masked].contains(ends.0)
    return (isPlain ? ends.0 : .all, nil)
  }

  /// The next scalar, which moves behind it; nil for an escape that stands for several.
  private mutating func scalar() -> Unicode.Scalar? {
    let scalar = scalars[place]
    if scalar == "[" { return nil }
    guard scalar == "\\", place + 1 < scalars.count else {
      place += 1
      return scalar
    }
    let next = scalars[place + 1]
    if next == "x", place + 2 < scalars.count, scalars[place + 2] == "{",
      let end = scalars[place...].firstIndex(of: "}")
    {
      var digits = String.UnicodeScalarView()
      digits.append(contentsOf: scalars[(place + 3)..<end])
      place = end + 1
      return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
    }
    guard next.isASCII, !next.isLetter, !("0"..."9").contains(next) else { return nil }
    place += 2
    return next
  }

  private mutating func escape() -> ThingKinds {
    guard scalars[place] == "\\", place + 1 < scalars.count else {
      // `[:alpha:]`
      place = scalars.count
      return .all
    }
    let name = scalars[place + 1]
    place += 2
    switch name {
    case "s": return .spaces
    case "w": return [.words, .digits]
    case "d": return .digits
    default: return .all
    }
  }
}
