/// Why facts could not be written, identified or read.
public enum FactsError: Error, Equatable {
  /// A span (in bytes) that cannot be an exact slice of the article.
  case span(start: Int, end: Int, source: String, problem: SpanProblem)
  /// An index of a mention, entity, sentence or fact that the article does not have.
  case reference(what: String, index: Int, source: String)
  /// libcrypto refused to make or use a SHA-256 context.
  case hashing
  /// A file of facts that cannot be read as such; line and column count from 1, column in bytes.
  case input(file: String, line: Int, column: Int, message: String)
  /// A file that cannot be opened.
  case unreadable(file: String, message: String)
}

extension FactsError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .span(let start, let end, let source, let problem):
      "\(source): span [\(start), \(end)) in bytes \(problem.rawValue); this is a fault of a rule "
        + "or of the program, please report it"
    case .reference(let what, let index, let source):
      "\(source): there is no \(what) \(index); this is a fault of the program, please report it"
    case .hashing:
      "libcrypto gives no SHA-256; check the installation of OpenSSL"
    case .input(let file, let line, let column, let message):
      "\(file):\(line):\(column): \(message)"
    case .unreadable(let file, let message):
      "\(file): \(message)"
    }
  }
}
