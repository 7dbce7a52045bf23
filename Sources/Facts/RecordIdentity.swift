extension Identity {
  /// The id that a fact as it was read, or as people changed it, has by its content.
  public func id(of fact: FactRecord) throws(FactsError) -> String {
    guard let key = ShortHash(fact.key) else {
      throw .unreadable(file: fact.document.source, message: "`\(fact.key)` is no key of a fact")
    }
    func text(_ name: String) -> String { fact.fields[name]?.string ?? "" }
    return try factID(
      FactContent(
        key: key, subtype: fact.subtype, value: Self.value(of: fact), status: text("status"),
        certainty: text("certainty"), polarity: text("polarity"), roles: Self.roles(of: fact))
    ).description
  }

  private static func value(of fact: FactRecord) -> [UInt8] {
    switch fact.fields["value"] ?? fact.fields["rate"] ?? fact.fields["entity"] {
    case nil: return []
    case .string(let text)?: return Array(text.utf8)
    case let value?:
      var json = JSONBuffer()
      json.write(value)
      return json.bytes
    }
  }

  private static func roles(of fact: FactRecord) -> TextPieces {
    var texts = TextPieces()
    for role in (fact.fields["roles"] ?? .null).members
    where !FactAssembler.isDerivedLink(role.key) {
      for filler in role.value.elements {
        texts.begin()
        texts.add(role.key)
        texts.add("=")
        texts.add(
          filler["entity"]?.string ?? filler["span"]?["text"]?.string ?? filler["fact"]?.string
            ?? filler["source_type"]?.string ?? "")
      }
    }
    return texts
  }
}

extension ShortHash {
  /// Reads what `description` gives.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 18, bytes[1] == 0x2D,
      bytes[2...].allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let bits = UInt64(text.dropFirst(2), radix: 16)
    else { return nil }
    self.init(letter: bytes[0], bits: bits)
  }
}
