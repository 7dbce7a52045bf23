import Facts

/// Ids of entities of FollowTheMoney, made from ours: the same thing has the same id everywhere.
///
/// They are `tf-` and letters, digits, `.` and `-`. A colon becomes one period, any other byte two
/// periods and its hexadecimal digits.
enum ThingID {
  static func article(_ document: DocumentRecord) -> String { make(document.key) }

  static func entity(_ id: String) -> String { make(id) }

  /// - Parameter part: what of the fact it is, where more than one thing is made of it.
  static func fact(_ fact: FactRecord, part: String = "") -> String {
    make(part.isEmpty ? fact.key : "\(fact.key).\(part)")
  }

  private static func make(_ id: String) -> String {
    id.utf8.reduce(into: "tf-") { text, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x3A: text += "."
      default: text += ".." + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }
}
