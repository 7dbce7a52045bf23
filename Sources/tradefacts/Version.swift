/// The version of the program, and of the form of its output.
enum Version {
  static let number = "0.1.0"
  static let schema = "trade-facts/1"

  static var line: String { "tradefacts \(number) (\(schema))" }
}
