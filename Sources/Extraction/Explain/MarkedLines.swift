/// Text cut into lines, with labels under the words that they belong to.
struct MarkedLines {
  /// A label under some characters.
  struct Mark {
    /// In characters of the text.
    var start: Int
    var label: String
  }

  private static let width = 92

  /// Each line of the text, and under it as many lines of labels as it takes.
  static func lines(_ text: String, _ marks: [Mark]) -> [String] {
    let characters = Array(text)
    var lines: [String] = []
    var start = 0
    repeat {
      let end = lineEnd(characters, start)
      lines.append(String(characters[start..<end]))
      let isLast = end >= characters.count
      let own = marks.filter { $0.start >= start && ($0.start <= end || isLast) }
      lines += labels(own.map { Mark(start: $0.start - start, label: $0.label) })
      start = end
      while start < characters.count, characters[start] == " " { start += 1 }
    } while start < characters.count
    return lines
  }

  private static func lineEnd(_ text: [Character], _ start: Int) -> Int {
    guard text.count - start > width else { return text.count }
    var end = start + width
    while end > start, text[end] != " " { end -= 1 }
    return end > start ? end : start + width
  }

  /// Labels that would overlap go to further lines.
  private static func labels(_ marks: [Mark]) -> [String] {
    var rest = marks.sorted { $0.start < $1.start }
    var lines: [String] = []
    while !rest.isEmpty {
      var line = ""
      var later: [Mark] = []
      for mark in rest {
        if line.count > mark.start || !line.isEmpty && line.count == mark.start {
          later.append(mark)
        } else {
          line += String(repeating: " ", count: mark.start - line.count) + "^" + mark.label
        }
      }
      lines.append(line)
      rest = later
    }
    return lines
  }
}
