/// Makes the ids and keys of the output; the scheme is that of the contract, section "Identity".
///
/// `d-` and `l-` hash one thing and nothing else (the text, the URL or path), so that
/// `sha256sum` gives the same digits. `k-`, `f-` and `m-` hash fields joined by U+001F, the first
/// of them the name of the schema. All offsets that are hashed are Unicode scalars, so that ids
/// can be worked out again from the output alone.
///
/// It belongs to one worker and is not `Sendable`.
public final class Identity {
  static let schema = "trade-facts/1"
  private let sha: SHA256
  private var message: [UInt8] = []

  public init() throws(FactsError) { sha = try SHA256() }

  /// All 64 digits.
  public func sha256(_ bytes: [UInt8], in range: Range<Int>) throws(FactsError) -> String {
    Self.hex(try sha.digest(bytes, in: range), bytes: 32)
  }

  /// Of the digits of the text's SHA-256.
  public func documentID(textHash: String) -> String { "d-" + textHash.prefix(16) }

  /// Of the URL if there is one, else of the source.
  public func documentKey(url: String?, source: String) throws(FactsError) -> String {
    let location = Array((url ?? source).utf8)
    return "l-" + Self.hex(try sha.digest(location, in: 0..<location.count), bytes: 8)
  }

  /// Of the document id, the kind and the span in scalars.
  func mentionID(
    document: String, kind: String, start: Int, end: Int
  ) throws(FactsError) -> String {
    try hash("m-", [document, kind, String(start), String(end)])
  }

  func factKey(_ place: FactPlace) throws(FactsError) -> String {
    try hash(
      "k-",
      [
        place.documentKey, place.type, place.sentenceHash, String(place.sentenceRepeat),
        String(place.relativeStart), String(place.ordinal),
      ])
  }

  func factID(_ content: FactContent) throws(FactsError) -> String {
    try hash(
      "f-",
      [
        content.key, content.subtype, content.value, content.status, content.certainty,
        content.polarity,
      ] + content.roles)
  }

  private func hash(_ prefix: String, _ fields: [String]) throws(FactsError) -> String {
    message.removeAll(keepingCapacity: true)
    message.append(contentsOf: Self.schema.utf8)
    for field in fields {
      message.append(0x1F)
      message.append(contentsOf: field.utf8)
    }
    return prefix + Self.hex(try sha.digest(message, in: 0..<message.count), bytes: 8)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hex(_ digest: [UInt8], bytes count: Int) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * count)
    for byte in digest.prefix(count) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Where a fact stands: what its `key` is made of.
struct FactPlace {
  var documentKey: String
  var type: String
  /// All 64 digits of the SHA-256 of the sentence.
  var sentenceHash: String
  /// How many sentences before it have the same text.
  var sentenceRepeat: Int
  /// Scalars from the start of the sentence to that of the fact.
  var relativeStart: Int
  /// How many facts of the type with the same start come before it.
  var ordinal: Int
}

/// What a fact says: what its `id` is made of.
struct FactContent {
  var key: String
  var subtype: String
  /// Compact JSON; empty where the fact has none.
  var value: String
  var status: String
  var certainty: String
  var polarity: String
  /// `role=entity id`, `role=quoted text` or `role=key`, sorted by their bytes.
  var roles: [String]
}
