import Testing

@testable import ReviewServer

/// Who is let in.
@Suite struct RequestGuardTests {
  private let lock = RequestGuard(port: 4711)

  /// A request of the page itself, changed by the caller.
  private func request(
    _ method: String = "GET", _ path: String = "/api/session", _ changes: [String: String?] = [:]
  ) -> HTTPRequest {
    var headers = [
      "host": "127.0.0.1:4711", "cookie": "a=b; tradefacts-review-4711=\(lock.token)",
      "origin": "http://127.0.0.1:4711", "content-type": "application/json",
    ]
    for (name, value) in changes { headers[name] = value }
    return HTTPRequest(method: method, path: path, headers: headers)
  }

  @Test func thePageItselfIsLetIn() {
    #expect(lock.refusal(of: request()) == nil)
    #expect(lock.refusal(of: request("GET", "/", ["origin": nil])) == nil)
    #expect(lock.refusal(of: request("POST", "/api/decide")) == nil)
    #expect(lock.refusal(of: request("POST", "/", ["sec-fetch-site": "same-origin"])) == nil)
  }

  @Test(arguments: [
    ["host": "evil.example"], ["host": "127.0.0.1"], ["host": "127.0.0.1:80"],
    ["host": "localhost:4711.evil.example"], ["host": nil], ["origin": "http://evil.example"],
    ["origin": "null"], ["origin": "https://127.0.0.1:4711"], ["origin": "http://127.0.0.1:80"],
    ["origin": "http://localhost:4711"], ["sec-fetch-site": "cross-site"],
    ["sec-fetch-site": "same-site"], ["cookie": nil], ["cookie": "tradefacts-review-4711="],
    ["cookie": "tradefacts-review-4711=00"], ["cookie": "tradefacts-review-4712=x"],
  ])
  func everythingElseIsRefused(changes: [String: String?]) {
    #expect(lock.refusal(of: request("GET", "/api/session", changes))?.status == 403)
    #expect(lock.refusal(of: request("POST", "/api/decide", changes))?.status == 403)
  }

  @Test(arguments: [
    ["origin": nil], ["content-type": "text/plain"], ["content-type": nil],
    ["content-type": "application/x-www-form-urlencoded"],
  ])
  func aPostMustBeThatOfThePage(changes: [String: String?]) {
    #expect(lock.refusal(of: request("POST", "/api/decide", changes))?.status == 403)
  }

  @Test func theTokenBecomesACookieAndLeavesTheAddress() {
    var first = request("GET", "/", ["cookie": nil, "origin": nil])
    first.arguments["token"] = lock.token
    let answer = lock.refusal(of: first)
    #expect(answer?.status == 303)
    #expect(answer?.header("Location") == "/")
    #expect(
      answer?.header("Set-Cookie")
        == "tradefacts-review-4711=\(lock.token); HttpOnly; SameSite=Strict; Path=/")
    first.arguments["token"] = lock.token.uppercased() + "0"
    #expect(lock.refusal(of: first)?.status == 403)
    first.arguments["token"] = ""
    #expect(lock.refusal(of: first)?.status == 403)
  }

  @Test func eachStartHasATokenOfItsOwn() {
    #expect(lock.token.utf8.count == 64)
    #expect(RequestGuard(port: 4711).token != lock.token)
  }
}
