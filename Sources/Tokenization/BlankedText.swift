import DocumentModel

extension [UInt8] {
  /// The same text with spaces in place of the spans; as many bytes.
  func blanked(_ spans: [TextSpan]) -> [UInt8] {
    guard !spans.isEmpty else { return self }
    var bytes = self
    for span in spans {
      for place in span.range { bytes[place] = 0x20 }
    }
    return bytes
  }
}
