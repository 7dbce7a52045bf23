internal import CUchardet

/// Guesses the encoding of a text from its bytes, with Mozilla's detector.
enum CharsetGuess {
  /// The detector learns no more from more. In bytes.
  private static let enough = 1 << 18

  /// Nil where it cannot tell. ISO 8859-1 and ASCII are given as Windows-1252, which holds them.
  static func name(for raw: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let failed = unsafe raw.prefix(enough).withUnsafeBytes { buffer in
      unsafe uchardet_handle_data(
        detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard failed == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    let text = unsafe String(cString: name)
    return text.isEmpty ? nil : EncodingLabel(declared: text)?.encoding
  }
}
