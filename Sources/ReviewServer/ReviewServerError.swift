/// Why the review page could not be started.
public enum ReviewServerError: Error, Equatable, CustomStringConvertible {
  case port(Int)

  public var description: String {
    switch self {
    case .port(0): "no port of 127.0.0.1 can be opened; look at the limits of this machine"
    case .port(let port):
      "port \(port) of 127.0.0.1 cannot be opened; leave --port away for a free one"
    }
  }
}
