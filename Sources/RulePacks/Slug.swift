/// The part of a generated id that comes from a name: lower case, ASCII letters and digits, hyphens
/// between them; letters outside ASCII are kept as they are.
public enum Slug {
  public static func make(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 } ? ascii(name) : unicode(name)
  }

  private static func ascii(_ name: String) -> String {
    var result: [UInt8] = []
    var pending = false
    for byte in name.utf8 {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if (0x61...0x7A).contains(small) || (0x30...0x39).contains(small) {
        if pending, !result.isEmpty { result.append(0x2D) }
        pending = false
        result.append(small)
      } else if small != 0x2E, small != 0x27 {
        pending = true
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func unicode(_ name: String) -> String {
    var result = ""
    var pending = false
    for scalar in name.lowercased().unicodeScalars {
      if scalar.isLetter || ("0"..."9").contains(scalar) {
        if pending, !result.isEmpty { result += "-" }
        pending = false
        result.unicodeScalars.append(scalar)
      } else if scalar != ".", scalar != "'", scalar != "\u{2019}" {
        pending = true
      }
    }
    return result
  }
}
