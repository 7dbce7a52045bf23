/// Short texts, one after the other in the same bytes.
struct TextPieces {
  private var bytes: [UInt8] = []
  private var starts: [Int] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  /// Begins a piece.
  mutating func begin() { starts.append(bytes.count) }

  /// Adds to the last piece.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }

  mutating func add(_ hash: ShortHash) { hash.append(to: &bytes) }

  /// The pieces, sorted by their bytes.
  func forEachSorted(_ body: (ArraySlice<UInt8>) -> Void) {
    let pieces = starts.indices.map { piece($0) }
    if pieces.count < 2 { return pieces.forEach(body) }
    pieces.sorted { $0.lexicographicallyPrecedes($1) }.forEach(body)
  }

  private func piece(_ index: Int) -> ArraySlice<UInt8> {
    bytes[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : bytes.count)]
  }
}
