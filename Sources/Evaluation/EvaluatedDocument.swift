/// An article on one side of an evaluation.
public struct EvaluatedDocument: Sendable, Equatable {
  /// Nil of brat files.
  public var key: String?
  public var source: String

  public init(key: String?, source: String) {
    self.key = key
    self.source = source
  }

  /// The name of the file without folder and ending.
  var stem: String {
    let name = source.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
