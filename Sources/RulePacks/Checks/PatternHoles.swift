/// The holes of a pattern, read without understanding the rest of it.
struct PatternHoles {
  /// What stands between the braces, without the role.
  struct Hole {
    var body: Substring
    /// Byte offset of the brace.
    var offset: Int
  }

  let holes: [Hole]

  init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    var holes: [Hole] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\\") {
        // \x{..} and \p{..} are no holes.
        place += 2
        if place < bytes.count, bytes[place] == UInt8(ascii: "{") {
          place = bytes[place...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
        }
      } else if bytes[place] == UInt8(ascii: "{"),
        let end = bytes[place...].firstIndex(of: UInt8(ascii: "}"))
      {
        let body = String(decoding: bytes[place + 1..<end], as: UTF8.self)
        let isQuantifier = body.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
        if !isQuantifier {
          let colon = body.firstIndex(of: ":").map { body.index(after: $0) } ?? body.startIndex
          holes.append(Hole(body: body[colon...], offset: place))
        }
        place = end + 1
      } else {
        place += 1
      }
    }
    self.holes = holes
  }

  /// Those for masked things.
  var slots: [Hole] { holes.filter { !"~@=".contains($0.body.first ?? "=") } }

  /// Names of fragments.
  var fragments: [String] {
    holes.compactMap { $0.body.hasPrefix("=") ? String($0.body.dropFirst()) : nil }
  }

  /// Names of word classes, without forms.
  var classes: [String] {
    holes.flatMap { hole -> [String] in
      guard let at = hole.body.firstIndex(of: "@") else { return [] }
      return hole.body[hole.body.index(after: at)...].split(separator: "|").map {
        String($0.prefix { $0 != "." && $0 != " " })
      }
    }
  }

  /// Names of kinds and sets of kinds.
  var kinds: [String] { slots.flatMap { $0.body.split(separator: "|").map(String.init) } }
}
