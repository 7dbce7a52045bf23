/// The facts or article objects of a file, one at a time.
///
/// JSON Lines are read line by line, in flat memory; a file of another form (an array, objects over
/// several lines) is read whole.
final class FactsValues {
  private let name: String
  private let lines: FileLines
  /// Of a file that was read whole, the last first; nil for JSON Lines.
  private var whole: [JSONValue]?
  private var isStarted = false

  init(path: String) throws(FactsError) {
    name = path
    guard let lines = FileLines(path) else {
      throw .unreadable(file: path, message: "cannot be read; look whether it is there and a file")
    }
    self.lines = lines
  }

  func next() throws(FactsError) -> JSONValue? {
    while whole == nil {
      guard let line = lines.next() else {
        guard lines.isReadable else { throw .unreadable(file: name, message: "cannot be read") }
        return nil
      }
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      if !isStarted, !Self.isObject(line) {
        try readWhole(line)
      } else {
        isStarted = true
        return try Self.value(Array(line), name, line: lines.number)
      }
    }
    return whole?.popLast()
  }

  /// What a fact or article object lacks, at the line that was read last.
  func fault(_ message: String) -> FactsError {
    .input(file: name, line: max(1, lines.number), column: 1, message: message)
  }

  private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
    let end = line.last { ![0x20, 0x09, 0x0D].contains($0) }
    let start = line.first { ![0x20, 0x09, 0xEF, 0xBB, 0xBF].contains($0) }
    return start == 0x7B && end == 0x7D
  }

  private func readWhole(_ first: ArraySlice<UInt8>) throws(FactsError) {
    let bytes = Array(repeating: 0x0A, count: lines.number - 1) + Array(first) + [0x0A]
    var values: [JSONValue] = []
    for value in try FactsFile.values(bytes + lines.rest(), name: name) {
      if case .array(let elements) = value { values += elements } else { values.append(value) }
    }
    whole = values.reversed()
  }

  private static func value(
    _ bytes: [UInt8], _ name: String, line: Int
  ) throws(FactsError) -> JSONValue {
    do { return try JSONValue.parse(bytes, name: name) } catch {
      guard case .input(_, _, let column, let message) = error else { throw error }
      throw .input(file: name, line: line, column: column, message: message)
    }
  }
}
