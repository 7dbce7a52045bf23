import DocumentModel

/// A text with spans marked under its lines: `^^^^ role`. Columns are counted in scalars.
struct SpanDiagram {
  private let text: [UInt8]

  init(_ text: String) { self.text = Array(text.utf8) }

  /// The lines of the text that have marks, each followed by its marks, a line for each name.
  ///
  /// - Parameter rows: what each group of marks is called, and its marks.
  func lines(_ rows: [(title: String, marks: [MarkedSpan])]) -> [String] {
    let width = rows.map { $0.title.unicodeScalars.count }.max() ?? 0
    var result: [String] = []
    for line in bounds {
      let pad = Self.padded("", width + 1)
      result.append(pad + String(decoding: text[line], as: UTF8.self))
      for (title, marks) in rows {
        let here = marks.filter { line.contains(Int($0.span.start)) }
        var names: [String] = []
        for mark in here where !names.contains(mark.name) { names.append(mark.name) }
        for name in names {
          let spans = here.filter { $0.name == name }.map(\.span)
          result.append("\(Self.padded(title, width)) \(carets(spans, in: line)) \(name)")
        }
      }
    }
    return result
  }

  private func carets(_ spans: [TextSpan], in line: Range<Int>) -> String {
    var marks = ""
    var place = line.lowerBound
    let last = spans.map { Int($0.end) }.max() ?? place
    while place < min(last, line.upperBound) {
      if text[place] & 0xC0 != 0x80 {
        marks += spans.contains { $0.range.contains(place) } ? "^" : " "
      }
      place += 1
    }
    return marks
  }

  /// The lines of the text, without empty ones.
  private var bounds: [Range<Int>] {
    text.indices.split { text[$0] == 0x0A }.compactMap { line in
      line.first.flatMap { first in line.last.map { first..<$0 + 1 } }
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}
