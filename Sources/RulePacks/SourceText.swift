/// The text of a rule file or list, with its lines, for diagnostics.
public final class SourceText: Sendable {
  /// Path as given, relative to the pack.
  public let file: String
  /// Without a byte order mark.
  public let bytes: [UInt8]
  /// Byte offset of each line; one more entry at the end.
  private let lineStarts: [Int]

  public init(_ bytes: [UInt8], file: String) {
    let kept = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var starts = [0]
    for (index, byte) in kept.enumerated() where byte == 0x0A { starts.append(index + 1) }
    if starts.last != kept.count { starts.append(kept.count) }
    self.file = file
    self.bytes = kept
    self.lineStarts = starts
  }

  /// Number of lines.
  public var lineCount: Int { lineStarts.count - 1 }

  /// The bytes of a line (counted from 1) without its end.
  public func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineCount else { return [] }
    var end = lineStarts[line]
    let start = lineStarts[line - 1]
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// A line (counted from 1) without its end.
  public func text(ofLine line: Int) -> String {
    String(decoding: bytes(ofLine: line), as: UTF8.self)
  }

  /// The lines from `line` (counted from 1) to the end of the file.
  func scalars(fromLine line: Int) -> String.UnicodeScalarView {
    guard line >= 1, line <= lineCount else { return "".unicodeScalars }
    return String(decoding: bytes[lineStarts[line - 1]...], as: UTF8.self).unicodeScalars
  }

  /// A diagnostic at a place of this file.
  public func diagnostic(
    _ message: String, advice: String = "", line: Int, column: Int,
    severity: RuleDiagnostic.Severity = .error
  ) -> RuleDiagnostic {
    RuleDiagnostic(
      file: file, line: line, column: column, severity: severity, message: message,
      advice: advice, sourceLine: text(ofLine: line))
  }
}
