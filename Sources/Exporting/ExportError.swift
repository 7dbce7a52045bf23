/// Why an article cannot be written in a format.
public enum ExportError: Error, Equatable {
  /// Words that are not at their place in the text.
  case otherText(source: String, key: String)
}

extension ExportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .otherText(let source, let key):
      "\(source): the words of the fact \(key) are not at their place in the article; "
        + "the article has changed since, extract it again"
    }
  }
}
