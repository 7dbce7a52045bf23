/// The text of a brat file, and where its offsets are in the article as it is read: without
/// byte-order mark, and with LF for CRLF.
struct BratText {
  private let scalars: [Unicode.Scalar]
  /// For each offset of the file, that of the article.
  private var offsets: [Int] = []
  private var lines: [Int] = []

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var offset = 0
    var line = 1
    for (index, scalar) in scalars.enumerated() {
      offsets.append(offset)
      lines.append(line)
      let isMark = index == 0 && scalar == "\u{FEFF}"
      let isReturn = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if !isMark && !isReturn { offset += 1 }
      if scalar == "\n" { line += 1 }
    }
    offsets.append(offset)
    lines.append(line)
  }

  var count: Int { scalars.count }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// A range of the file as one of the article.
  func articleRange(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// Counted from 1.
  func line(at offset: Int) -> Int { lines[offset] }
}
