/// Lets in only the page of this very start, from this machine.
///
/// The token of the address becomes a cookie; after that each request must carry the cookie, name
/// this server as its host, and come from no other page.
struct RequestGuard {
  let port: UInt16
  let token: String

  init(port: UInt16) {
    self.port = port
    var generator = SystemRandomNumberGenerator()
    token = (0..<4).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }
  /// Cookies know no ports, so that two reviews at once need two names.
  private var cookieName: String { "tradefacts-review-\(port)" }

  /// What to answer instead; nil where the request may go on.
  func refusal(of request: HTTPRequest) -> HTTPResponse? {
    guard let host = request.headers["host"], hosts.contains(host) else {
      return .text(403, "this server answers only to 127.0.0.1:\(port)")
    }
    let own = "http://\(host)"
    if let origin = request.headers["origin"], origin != own {
      return .text(403, "requests from other pages are refused")
    }
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      return .text(403, "requests from other pages are refused")
    }
    if request.path == "/", request.method == "GET", let given = request.arguments["token"] {
      return isToken(given) ? signedIn : wrongToken
    }
    guard isToken(cookie(of: request)) else { return wrongToken }
    guard request.method == "POST" else { return nil }
    let type = request.headers["content-type"]?.split(separator: ";").first
    if request.headers["origin"] == nil || type != "application/json" {
      return .text(403, "a decision must be posted as JSON by the page itself")
    }
    return nil
  }

  private var wrongToken: HTTPResponse {
    .text(403, "open the address that tradefacts review printed when it was started")
  }

  /// Sends the browser to the page without the token in its address.
  private var signedIn: HTTPResponse {
    var response = HTTPResponse.text(303, "see /")
    response.headers.append(("Location", "/"))
    response.headers.append(
      ("Set-Cookie", "\(cookieName)=\(token); HttpOnly; SameSite=Strict; Path=/"))
    return response
  }

  private func cookie(of request: HTTPRequest) -> String {
    for part in (request.headers["cookie"] ?? "").split(separator: ";") {
      let text = String(part.drop { $0 == " " })
      if text.hasPrefix(cookieName + "=") { return String(text.dropFirst(cookieName.count + 1)) }
    }
    return ""
  }

  /// Takes the same time wherever the texts differ.
  private func isToken(_ given: String) -> Bool {
    let (left, right) = (Array(token.utf8), Array(given.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
