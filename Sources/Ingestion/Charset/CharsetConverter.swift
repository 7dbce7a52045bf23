internal import CIconv

/// Turns text of one encoding into UTF-8 (POSIX `iconv`).
@safe final class CharsetConverter {
  private let handle: iconv_t
  private let name: String

  /// Nil for an encoding that the system does not know.
  init?(from name: String) {
    guard let opened = unsafe iconv_open("UTF-8", name), unsafe opened != Self.invalid else {
      return nil
    }
    unsafe handle = opened
    self.name = name
  }

  /// What `iconv_open` gives when it fails.
  private static var invalid: iconv_t? { unsafe iconv_t(bitPattern: -1) }

  deinit { unsafe iconv_close(handle) }

  /// Throws at the first byte that stands for nothing.
  func utf8(_ raw: [UInt8]) throws(TextFault) -> [UInt8] {
    var source = raw
    var text: [UInt8] = []
    text.reserveCapacity(raw.count + raw.count / 4)
    var done = 0
    while done < source.count {
      let step = convert(&source, from: done)
      text += step.bytes
      if step.used == 0 && step.bytes.isEmpty { throw fault(raw, at: done) }
      done += step.used
    }
    return text
  }

  private func fault(_ raw: [UInt8], at offset: Int) -> TextFault {
    TextFault(
      offset: offset,
      message: "not \(name) at byte offset \(offset) (\(ArticleText.hex(raw[offset])));"
        + " save it as UTF-8")
  }

  /// As much as fits: how many bytes were taken, and what they are in UTF-8.
  private func convert(_ source: inout [UInt8], from start: Int) -> (used: Int, bytes: [UInt8]) {
    let room = 4 * (source.count - start) + 16
    var used = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      unsafe source.withUnsafeMutableBytes { input in
        let first = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var from = unsafe first.map { unsafe $0 + start }
        var left = input.count - start
        var to = unsafe output.baseAddress.map {
          unsafe UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self)
        }
        var space = room
        _ = unsafe iconv(handle, &from, &left, &to, &space)
        used = input.count - start - left
        count = room - space
      }
    }
    return (used, bytes)
  }
}
