import PatternMatching

/// A half of a compiled pack in its file: a piece of texts, one of values, and one for each table.
struct PackHalf {
  private let file: PackFileHandle
  private let pieces: [PackPiece]

  init(_ file: PackFileHandle, _ pieces: [PackPiece]) {
    self.file = file
    self.pieces = pieces
  }

  func read<Half: PackCoded>(
    _ type: Half.Type, patterns: [CompiledPattern] = []
  ) -> Result<Half, PackDamage> {
    Result { () throws(PackDamage) in
      guard pieces.count >= 2, PackPiece.are(pieces, within: file.size) else {
        throw PackDamage()
      }
      var texts = try reader(of: pieces[0])
      var values = try reader(of: pieces[1])
      values.texts = try texts.list { texts throws(PackDamage) in try texts.ownText() }
      values.patterns = patterns
      values.tables = PackTables(file, Array(pieces[2...]))
      let half = try Half(from: &values)
      guard texts.isAtEnd, values.isAtEnd else { throw PackDamage() }
      return half
    }
  }

  private func reader(of piece: PackPiece) throws(PackDamage) -> PackReader {
    guard let bytes = file.read(UInt8.self, from: piece.start, count: Int(piece.length)),
      PackChecksum.of(bytes[...]) == piece.checksum
    else { throw PackDamage() }
    return PackReader(bytes)
  }
}
