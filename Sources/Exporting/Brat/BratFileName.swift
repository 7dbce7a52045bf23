/// The names of the files of an article, inside the folder.
enum BratFileName {
  /// Without ending: the source with its folders, of letters, digits, `.`, `-` and `_` alone, so that
  /// no source leads out of the folder.
  static func stem(of source: String) -> String {
    var parts = source.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
    if let last = parts.popLast() { parts.append(withoutEnding(last)) }
    let names = parts.map(plain).filter { !$0.isEmpty }
    return names.isEmpty ? "article" : names.joined(separator: "/")
  }

  private static func withoutEnding(_ name: String) -> String {
    for ending in [".txt", ".text", ".md"] where name.hasSuffix(ending) && name != ending {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// Names may be 255 bytes long; an ending and a number have to fit.
  private static func plain(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isKept = scalar.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains(scalar)
      let piece = isKept && !(result.isEmpty && scalar == ".") ? String(scalar) : "_"
      guard result.utf8.count + piece.utf8.count <= 200 else { break }
      result += piece
    }
    return result
  }
}
