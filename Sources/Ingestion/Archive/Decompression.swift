/// Undoes the compression of bytes that are there.
enum Decompression {
  /// - Throws: where they are broken, or come to more than `maxBytes`.
  static func whole(_ bytes: [UInt8], maxBytes: Int) throws(TextFault) -> [UInt8] {
    do throws(ReadFailure) {
      let budget = ExpansionBudget(ExpansionLimits(maxBytes: maxBytes))
      let input = ArchiveInput(MemoryBytes(bytes), head: [], counted: budget)
      let archive = try ArchiveHandle(input, .compressed, containers: false, budget: budget)
      guard case .entry = archive.next() else {
        throw ReadFailure(stage: .unpack, message: "cannot be unpacked")
      }
      var text: [UInt8] = []
      while true {
        let more = try archive.read(upTo: 1 << 18)
        if more.isEmpty { return text }
        text += more
      }
    } catch {
      guard error.stage == .limit else {
        throw TextFault(stage: error.stage, message: error.message)
      }
      throw TextFault(stage: .limit, message: FilePlace.tooLarge("the page", maxBytes))
    }
  }
}

/// Bytes that are all there.
final class MemoryBytes: ByteSource {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var size: Int? { bytes.count }

  func read(upTo count: Int) -> [UInt8] {
    let end = min(bytes.count, place + count)
    defer { place = end }
    return Array(bytes[place..<end])
  }
}
