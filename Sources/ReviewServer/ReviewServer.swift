/// The review page, on 127.0.0.1 only.
public final class ReviewServer {
  /// With the token; whoever opens it may decide.
  public let address: String
  private let daemon: HTTPDaemon
  private static let bodyLimit = 1 << 20

  /// - Parameter port: nil for any free one.
  public init(_ session: ReviewSession, port: Int? = nil) throws(ReviewServerError) {
    let routes = ReviewRoutes(session: session)
    let door = Door()
    daemon = try HTTPDaemon(port: UInt16(port ?? 0), bodyLimit: Self.bodyLimit) { request in
      guard let lock = door.lock else { return .text(503, "not yet ready") }
      return lock.refusal(of: request) ?? routes.response(to: request)
    }
    let lock = RequestGuard(port: daemon.port)
    door.lock = lock
    address = "http://127.0.0.1:\(daemon.port)/?token=\(lock.token)"
  }

  /// Answers requests until there is a reason to end.
  public func serve(until isOver: () -> Bool) {
    while !isOver() { daemon.serve(milliseconds: 200) }
  }
}

/// The port is known only when the daemon has started, and the guard needs it.
private final class Door {
  var lock: RequestGuard?
}
