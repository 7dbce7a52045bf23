import Facts
import Testing

/// Facts by hand, read through the reader so that they look as they do in files.
enum ExampleFacts {
  static let sentence = "On Monday the Union said it may impose duties on Norvik rebar."

  /// - Parameter words: must occur in `sentence` unless `start` is given.
  static func fact(
    _ type: String, _ subtype: String, words: String, start: Int? = nil, id: String = "f-1",
    sentence: String = sentence, at origin: Int = 0, roles: String = "", fields: String = "",
    title: String = "\"Union weighs rebar duties\""
  ) throws -> FactRecord {
    let scalars = Array(sentence.unicodeScalars)
    let needle = Array(words.unicodeScalars)
    let found = scalars.indices.first { scalars[$0...].starts(with: needle) }
    let first = origin + (start ?? found ?? 0)
    var json = JSONBuffer()
    json.string(sentence)
    let context = String(decoding: json.bytes, as: UTF8.self)
    json = JSONBuffer()
    json.string(words)
    let quoted = String(decoding: json.bytes, as: UTF8.self)
    let line = """
      {"id":"\(id)","key":"k-\(type)","type":"\(type)","subtype":"\(subtype)","sentence":0,
      "span":{"start":\(first),"end":\(first + needle.count),"text":\(quoted)},
      "roles":{\(roles)}\(fields.isEmpty ? "" : "," + fields),
      "document":{"key":"l-a","source":"a.txt","title":\(title),"published":"2024-03-01"},
      "context":{"start":\(origin),"end":\(origin + scalars.count),"text":\(context)}}
      """
    return try #require(try FactsFile.read(Array(line.utf8), name: "test").first)
  }
}
