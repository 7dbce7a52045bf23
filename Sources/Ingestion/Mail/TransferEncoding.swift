/// How the bytes of a part are written in a mail (RFC 2045, section 6).
enum TransferEncoding {
  /// As they were before; bytes that do not belong to the encoding are passed over.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    switch name {
    case "quoted-printable": quotedPrintable(bytes, spaceAs: nil)
    case "base64": base64(bytes)
    default: Array(bytes)
    }
  }

  /// - Parameter underscore: what `_` stands for; in a header that is a space (RFC 2047).
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, spaceAs underscore: UInt8?) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 0x5F, let underscore {
        text.append(underscore)
      } else if byte == 0x3D, let length = softBreak(bytes, index) {
        index += length
      } else if byte == 0x3D, index + 1 < bytes.endIndex,
        let high = hex(bytes[index]), let low = hex(bytes[index + 1])
      {
        text.append(high << 4 | low)
        index += 2
      } else {
        text.append(byte)
      }
    }
    return text
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      guard let digit = digit(byte) else { continue }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        text.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return text
  }

  /// The length of what ends a line that goes on: spaces and the line end.
  private static func softBreak(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index < bytes.endIndex, bytes[index] == 0x0D { index += 1 }
    guard index < bytes.endIndex else { return index - start }
    return bytes[index] == 0x0A ? index + 1 - start : nil
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x47
    case 0x30...0x39: byte + 4
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
