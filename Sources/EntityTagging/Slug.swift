/// The part of a generated id that comes from a name: lower case, ASCII letters and digits, hyphens
/// between them; letters outside ASCII are kept as they are.
enum Slug {
  static func make(_ name: String) -> String {
    var result = ""
    var pending = false
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
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
