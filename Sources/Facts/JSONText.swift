extension JSONValue {
  /// Reads a text that is one JSON value and nothing else.
  /// - Parameter name: of the file, for errors.
  public static func parse(_ bytes: [UInt8], name: String) throws(FactsError) -> JSONValue {
    var parser = JSONParser(bytes)
    do throws(JSONParser.Failure) {
      guard let value = try parser.next() else {
        throw .init(offset: 0, message: "there is no JSON value")
      }
      parser.skipSpace()
      guard parser.offset == bytes.count else {
        throw .init(offset: parser.offset, message: "more follows after the JSON value")
      }
      return value
    } catch {
      throw .input(file: name, line: 1, column: error.offset + 1, message: error.message)
    }
  }

  /// Compact, on one line.
  public var compact: String {
    var json = JSONBuffer()
    json.write(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
