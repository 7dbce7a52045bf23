import DocumentModel

/// What a mark does to sentences and quotations.
enum MarkKind {
  case period, question, ellipsis, comma, colon, dash, bullet, currency, other
  case openBracket, closeBracket
  case straightDouble, openDouble, closeDouble
  case straightSingle, openSingle, closeSingle

  /// Ends a sentence, if what follows allows it.
  var isFinal: Bool { self == .period || self == .question || self == .ellipsis }

  /// Belongs to the sentence before it where it touches its final mark.
  var closes: Bool {
    switch self {
    case .closeBracket, .straightDouble, .closeDouble, .straightSingle, .closeSingle: true
    default: false
    }
  }

  /// Stands before the first word of a sentence.
  var opens: Bool {
    switch self {
    case .openBracket, .straightDouble, .openDouble, .straightSingle, .openSingle: true
    default: false
    }
  }

  var isQuote: Bool {
    switch self {
    case .straightDouble, .openDouble, .closeDouble, .straightSingle, .openSingle, .closeSingle:
      true
    default: false
    }
  }

  init(_ bytes: Span<UInt8>, _ span: TextSpan) {
    let start = Int(span.start)
    let first = bytes[start]
    if first < 0x80 {
      self = Self.ascii(first, span.count)
    } else if first == 0xC2, span.count == 2 {
      self = Self.latin(bytes[start + 1])
    } else if first == 0xE2, span.count == 3 {
      self = Self.punctuation(bytes[start + 1], bytes[start + 2])
    } else {
      self = .other
    }
  }

  private static func ascii(_ byte: UInt8, _ count: Int) -> MarkKind {
    switch byte {
    case 0x2E: count == 1 ? .period : .ellipsis
    case 0x21, 0x3F: .question
    case 0x2C: .comma
    case 0x3A, 0x3B: .colon
    case 0x22: .straightDouble
    case 0x27: count == 1 ? .straightSingle : .straightDouble
    case 0x60: count == 1 ? .other : .openDouble
    case 0x28, 0x5B: .openBracket
    case 0x29, 0x5D: .closeBracket
    case 0x2D: .dash
    case 0x2A: count == 1 ? .bullet : .other
    case 0x24: .currency
    default: .other
    }
  }

  /// U+0080 to U+00BF.
  private static func latin(_ second: UInt8) -> MarkKind {
    switch second {
    case 0xAB: .openDouble
    case 0xBB: .closeDouble
    case 0xA2...0xA5: .currency
    case 0xB7: .bullet
    case 0xBF, 0xA1: .openBracket
    default: .other
    }
  }

  /// U+2000 to U+2FFF.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> MarkKind {
    switch (second, third) {
    case (0x80, 0x90...0x95): .dash
    case (0x80, 0x98), (0x80, 0xB9): .openSingle
    case (0x80, 0x99), (0x80, 0xBA): .closeSingle
    case (0x80, 0x9C), (0x80, 0x9E), (0x80, 0x9F): .openDouble
    case (0x80, 0x9D): .closeDouble
    case (0x80, 0xA2), (0x80, 0xA3): .bullet
    case (0x80, 0xA6): .ellipsis
    case (0x82, 0xA0...0xBF): .currency
    case (0x96, 0xA0...0xBF), (0x97, 0x80...0xBF): .bullet
    default: .other
    }
  }
}
