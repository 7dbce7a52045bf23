/// One file, or standard output, with the parts of the articles one after the other.
final class StreamSink: PartsSink {
  private let file: OutputFile
  private let frame: BatchFrame
  private var isEmpty = true

  init(_ file: OutputFile, _ frame: BatchFrame) {
    self.file = file
    self.frame = frame
  }

  /// An article without a part is left out.
  func add(_ parts: [[UInt8]]) throws {
    guard let part = parts.first else { return }
    try file.write(isEmpty ? frame.header : frame.separator)
    isEmpty = false
    try file.write(part)
  }

  /// Whoever reads along, such as a program that sends a row and waits for its facts, gets them.
  func rest() throws { if file.isStream { try file.flush() } }

  func finish() throws {
    if isEmpty { try file.write(frame.header) }
    try file.write(frame.footer)
    try file.flush()
    try file.commit()
  }

  /// Of a batch that ended early standard output keeps what was made.
  func discard() {
    if file.isStandardOutput { try? file.flush() }
    file.discard()
  }
}
