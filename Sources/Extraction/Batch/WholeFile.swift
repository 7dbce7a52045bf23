/// A file that is written at once and appears under its name only when it is whole.
public enum WholeFile {
  /// Throws an error whose description is an error line.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try OutputFile(path: path)
    defer { file.discard() }
    try file.write(bytes)
    try file.commit()
  }
}
