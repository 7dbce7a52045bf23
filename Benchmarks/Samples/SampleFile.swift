import Facts
import FoundationEssentials

/// Writes articles to measure with.
struct SampleFile {
  private let sample: Sample

  init(_ sample: Sample) { self.sample = sample }

  /// JSON Lines with at least so many bytes of article text.
  ///
  /// - Parameter length: articles are put together, or cut, to about this many bytes each; nil:
  ///   as they are.
  func rows(bytes wanted: Int, length: Int? = nil) -> [UInt8] {
    var json = JSONBuffer()
    var (made, number, rows) = (0, 0, 0)
    while made < wanted {
      var text = sample.text(number)
      number += 1
      while let length, text.count < min(length, wanted) {
        text += Array("\n\n".utf8) + sample.text(number)
        number += 1
      }
      if let length, length < text.count { text = Self.cut(text, length) }
      json.beginObject()
      json.field("id", "article-\(rows)")
      json.field("text", String(decoding: text, as: UTF8.self))
      json.endObject()
      json.endLine()
      made += text.count
      rows += 1
    }
    return json.bytes
  }

  /// Up to the last end of a paragraph that fits, if there is one.
  private static func cut(_ text: [UInt8], _ length: Int) -> [UInt8] {
    let end = text[..<length].indices.last { $0 > 0 && text[$0] == 0x0A && text[$0 - 1] == 0x0A }
    guard let end, end > length / 2 else { return text }
    return Array(text[...end])
  }

  /// One text file an article, a thousand in a folder.
  func folder(_ path: String, articles: Int) throws {
    for number in 0..<articles {
      let folder = URL(filePath: path).appending(path: "\(number / 1000)")
      if number % 1000 == 0 {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      try Data(sample.text(number)).write(to: folder.appending(path: "\(number).txt"))
    }
  }
}
