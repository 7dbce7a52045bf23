import DocumentModel

/// Text as rules see it, for small pieces: single spaces, plain quotes and dashes.
enum NormalizedText {
  static func bytes(_ text: [UInt8], _ span: TextSpan) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(span.count)
    var place = Int(span.start)
    let end = Int(span.end)
    while place < end {
      let byte = text[place]
      if byte < 0x80 {
        append(byte <= 0x20 ? 0x20 : byte, to: &result)
        place += 1
      } else {
        place += copy(text, place, end, &result)
      }
    }
    return result
  }

  private static func append(_ byte: UInt8, to result: inout [UInt8]) {
    if byte == 0x20, result.last == 0x20 { return }
    result.append(byte)
  }

  /// Copies one scalar outside ASCII and gives its width in bytes.
  private static func copy(
    _ text: [UInt8], _ place: Int, _ end: Int, _ result: inout [UInt8]
  ) -> Int {
    let lead = text[place]
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let last = min(place + width, end)
    let scalar = text[place..<last]
    func isWritten(_ second: UInt8, _ third: UInt8) -> Bool {
      last == place + 3 && text[place + 1] == second && text[place + 2] == third
    }
    if lead == 0xC2 && last == place + 2 && text[place + 1] == 0xA0
      || lead == 0xE2 && isWritten(0x80, 0xAF) || lead == 0xE3 && isWritten(0x80, 0x80)
    {
      append(0x20, to: &result)
    } else if lead == 0xE2, last == place + 3, text[place + 1] == 0x80 {
      switch text[place + 2] {
      case 0x80...0x8A: append(0x20, to: &result)
      case 0x90...0x95: result.append(0x2D)
      case 0x98...0x9B: result.append(0x27)
      case 0x9C...0x9F: result.append(0x22)
      default: result += scalar
      }
    } else {
      result += scalar
    }
    return width
  }
}
