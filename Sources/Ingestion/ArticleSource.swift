/// What a person asks to be read.
public enum ArticleSource: Sendable, Equatable {
  /// A file or a folder; a folder is read recursively, in byte order of the paths.
  case path(String)
  case standardInput

  /// `-` is standard input.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .path(argument)
  }
}
