/// A file of `WordLists/`: sections of words or lines, each under its name in brackets.
struct WordList {
  /// Of a section, its lines without comments.
  private(set) var lines: [String: [String]] = [:]

  init(_ file: [UInt8]) {
    var section = ""
    for line in file.split(separator: 0x0A) where line.first != 0x23 {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("["), text.hasSuffix("]") {
        section = String(text.dropFirst().dropLast())
      } else {
        lines[section, default: []].append(text)
      }
    }
  }

  /// Of a section, the words of its lines.
  func words(_ section: String) -> Set<String> {
    Set((lines[section] ?? []).flatMap { $0.split(separator: " ").map(String.init) })
  }
}
