import PatternMatching

/// The code of a pattern in the file of a compiled pack.
///
/// All of it are numbers without gaps between them, as they lie in the file.
struct PatternRecord: BitwiseCopyable {
  var piece: PackPiece
  /// So many bytes of the code are those that all codes begin with, and are not in the file.
  var shared: UInt32
  /// 1 for true.
  var isAnchored: UInt16
  var isCaseless: UInt16
}

/// The code of the patterns of a compiled pack, read from its file when a pattern is first needed.
final class PatternCodes: Sendable {
  private let file: PackFileHandle
  private let records: [PatternRecord]
  /// What codes begin with: PCRE2 puts its tables first.
  private let beginning: [UInt8]

  init(
    _ file: PackFileHandle, _ records: [PatternRecord], beginning: [UInt8]
  ) throws(PackDamage) {
    guard PackPiece.are(records.map(\.piece), within: file.size),
      records.allSatisfy({ $0.shared <= beginning.count })
    else { throw PackDamage() }
    self.file = file
    self.records = records
    self.beginning = beginning
  }

  /// All patterns, in the order in which they were written.
  var patterns: [CompiledPattern] {
    records.indices.map { index in
      CompiledPattern(
        serialized: { self.code(at: index) }, isAnchored: records[index].isAnchored != 0,
        caseless: records[index].isCaseless != 0)
    }
  }

  /// True where the file holds all that was written.
  var areWhole: Bool {
    // Many are read at once, since codes are short.
    var rest = records.map(\.piece)[...]
    while let first = rest.first {
      let many = rest.prefix { $0.end - first.start <= Self.mostBytes }
      let pieces = many.isEmpty ? rest.prefix(1) : many
      guard areWhole(pieces) else { return false }
      rest = rest[pieces.endIndex...]
    }
    return true
  }

  private static let mostBytes = 1 << 18

  private func areWhole(_ pieces: ArraySlice<PackPiece>) -> Bool {
    guard let first = pieces.first, let last = pieces.last,
      let bytes = file.read(UInt8.self, from: first.start, count: last.end - first.start)
    else { return false }
    return pieces.allSatisfy { piece in
      let own = bytes[(piece.start - first.start)..<(piece.end - first.start)]
      return PackChecksum.of(own) == piece.checksum
    }
  }

  private func code(at index: Int) -> [UInt8]? {
    bytes(of: records[index]).map { beginning[..<Int(records[index].shared)] + $0 }
  }

  /// Nil where the file does not hold what was written, also where that was changed since.
  private func bytes(of record: PatternRecord) -> [UInt8]? {
    let piece = record.piece
    guard let bytes = file.read(UInt8.self, from: piece.start, count: Int(piece.length)),
      PackChecksum.of(bytes[...]) == piece.checksum
    else { return nil }
    return bytes
  }
}
