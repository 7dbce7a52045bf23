/// SHA-256 of bytes that come piece by piece.
///
/// It belongs to one worker and is not `Sendable`.
public final class ContentHash {
  private let sha: SHA256

  public init() throws(FactsError) {
    sha = try SHA256()
    try sha.begin()
  }

  public func add(_ piece: [UInt8]) throws(FactsError) { try sha.add(piece[...]) }

  /// All 64 digits of a file; nil where it cannot be read.
  public static func ofFile(_ path: String) throws(FactsError) -> String? {
    let hash = try ContentHash()
    let isWhole = try FileBytes.forEachPiece(of: path) { piece throws(FactsError) in
      try hash.add(piece)
    }
    return isWhole ? try hash.finish() : nil
  }

  /// All 64 digits of what was added since the last time.
  public func finish() throws(FactsError) -> String {
    let digest = try sha.finish()
    try sha.begin()
    return digest.hex
  }
}
