/// An article took, or gave, more than it may.
public enum ExtractionLimit: Error, Equatable {
  case time(seconds: Int)
  case sentence(bytes: Int, limit: Int)
  case facts(count: Int, limit: Int)

  /// The one limit that depends on the machine.
  var isTime: Bool { if case .time = self { true } else { false } }
}

extension ExtractionLimit: CustomStringConvertible {
  public var description: String {
    switch self {
    case .time(let seconds):
      "took longer than \(seconds) s; raise --max-seconds to go on with it"
    case .sentence(let bytes, let limit):
      "has a sentence of \(bytes) bytes, more than \(limit); look whether it is a text at all"
    case .facts(let count, let limit):
      "gives \(count) facts, more than \(limit); raise --max-facts to have them"
    }
  }
}
