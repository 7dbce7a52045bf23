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
    try digest(bytes, in: range).hex
  }

  func digest(_ bytes: [UInt8], in range: Range<Int>) throws(FactsError) -> Digest {
    try sha.digest(bytes, in: range)
  }

  /// Of the digits of the text's SHA-256.
  public func documentID(textHash: String) -> String { "d-" + textHash.prefix(16) }

  /// Of the URL if there is one, else of the source.
  public func documentKey(url: String?, source: String) throws(FactsError) -> String {
    let location = Array((url ?? source).utf8)
    let digest = try sha.digest(location, in: 0..<location.count)
    return ShortHash(letter: UInt8(ascii: "l"), bits: digest.leading).description
  }

  /// Of the document id, the kind and the span in scalars.
  func mentionID(
    document: String, kind: String, start: Int, end: Int
  ) throws(FactsError) -> ShortHash {
    begin()
    add(document)
    add(kind)
    add(start)
    add(end)
    return try finish("m")
  }

  /// Of what tells a measure or case from all others.
  public func clusterKey(_ identity: [String]) throws(FactsError) -> String {
    begin()
    for field in identity { add(field) }
    return try finish("c").description
  }

  func factKey(_ place: FactPlace) throws(FactsError) -> ShortHash {
    begin()
    add(place.documentKey)
    add(place.type)
    separate()
    place.sentence.append(to: &message)
    add(place.sentenceRepeat)
    add(place.relativeStart)
    add(place.ordinal)
    return try finish("k")
  }

  func factID(_ content: FactContent) throws(FactsError) -> ShortHash {
    begin()
    separate()
    content.key.append(to: &message)
    add(content.subtype)
    separate()
    message.append(contentsOf: content.value)
    add(content.status)
    add(content.certainty)
    add(content.polarity)
    content.roles.forEachSorted { part in
      separate()
      message.append(contentsOf: part)
    }
    return try finish("f")
  }

  // MARK: The message that is hashed

  private func begin() {
    message.removeAll(keepingCapacity: true)
    message.append(text: Self.schema)
  }

  private func separate() { message.append(0x1F) }

  private func add(_ field: String) {
    separate()
    message.append(text: field)
  }

  private func add(_ field: Int) {
    separate()
    message.appendDecimal(field)
  }

  private func finish(_ letter: Unicode.Scalar) throws(FactsError) -> ShortHash {
    let digest = try sha.digest(message, in: 0..<message.count)
    return ShortHash(letter: UInt8(ascii: letter), bits: digest.leading)
  }
}

/// Where a fact stands: what its `key` is made of.
struct FactPlace {
  var documentKey: String
  var type: String
  /// The SHA-256 of its text.
  var sentence: Digest
  /// How many sentences before it have the same text.
  var sentenceRepeat: Int
  /// Scalars from the start of the sentence to that of the fact.
  var relativeStart: Int
  /// How many facts of the type with the same start come before it.
  var ordinal: Int
}

/// What a fact says: what its `id` is made of.
struct FactContent {
  var key: ShortHash
  var subtype: String
  /// Compact JSON; empty where the fact has none.
  var value: [UInt8]
  var status: String
  var certainty: String
  var polarity: String
  /// `role=entity id`, `role=quoted text` or `role=key`.
  var roles: TextPieces
}
