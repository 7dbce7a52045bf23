/// A request as far as the review reads it.
struct HTTPRequest {
  /// As sent: `GET`, `POST`.
  var method: String
  /// Decoded, without the query.
  var path: String
  /// By lower-case names; only those of `readHeaders`.
  var headers: [String: String] = [:]
  /// Only those of `readArguments`.
  var arguments: [String: String] = [:]
  var body: [UInt8] = []

  static let readHeaders = [
    "host", "origin", "cookie", "content-type", "content-length", "sec-fetch-site",
  ]
  static let readArguments = ["token", "from", "count", "document", "item", "after"]

  func number(_ argument: String) -> Int? { arguments[argument].flatMap { Int($0) } }
}
