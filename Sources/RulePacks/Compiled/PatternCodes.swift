import PatternMatching

/// Where the code of a pattern is in the file of a compiled pack.
///
/// All of it are numbers without gaps between them, as they lie in the file.
struct PatternRecord: BitwiseCopyable {
  /// In bytes from the start of the file.
  var offset: UInt64
  /// Of the bytes in the file.
  var checksum: UInt64
  var length: UInt32
  /// So many bytes of the code are those that all codes begin with, and are not in the file.
  var shared: UInt32
  /// 1 for true.
  var isAnchored: UInt32
  var isCaseless: UInt32
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
    guard records.allSatisfy({ $0.shared <= beginning.count }) else { throw PackDamage() }
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
  var areWhole: Bool { records.allSatisfy { bytes(of: $0) != nil } }

  private func code(at index: Int) -> [UInt8]? {
    bytes(of: records[index]).map { beginning[..<Int(records[index].shared)] + $0 }
  }

  /// Nil where the file does not hold what was written, also where that was changed since.
  private func bytes(of record: PatternRecord) -> [UInt8]? {
    guard let offset = Int(exactly: record.offset),
      let bytes = file.read(from: offset, count: Int(record.length)),
      PackChecksum.of(bytes) == record.checksum
    else { return nil }
    return bytes
  }
}
