/// Puts right what an earlier program did to a text, where that is certain.
enum TextRepair {
  static func repaired(_ text: [UInt8]) -> (bytes: [UInt8], notes: [String]) { (text, []) }
}
