/// Why an article could not be read. Its description is an error line:
/// `file:line:column: what is wrong; what to do`.
public struct IngestionError: Error, Sendable, Equatable {
  /// The path as it was asked for, for people.
  public var location: String
  /// As in `Article.source`: relative to what was asked for.
  public var source: String
  /// Counted from 1.
  public var line: Int?
  /// In bytes of the line, counted from 1.
  public var column: Int?
  public var stage: ReadingStage
  public var message: String

  public init(
    location: String, source: String, line: Int? = nil, column: Int? = nil, stage: ReadingStage,
    message: String
  ) {
    self.location = location
    self.source = source
    self.line = line
    self.column = column
    self.stage = stage
    self.message = message
  }
}

extension IngestionError {
  /// True for an article that is well-formed and passed over on purpose: it is no failure.
  public var isSkip: Bool { stage == .language || stage == .content }
}

extension IngestionError: CustomStringConvertible {
  public var description: String {
    let places = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(location)\(places): \(message)"
  }
}
