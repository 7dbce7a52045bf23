/// What is sent back; each response carries the headers that keep a page safe.
struct HTTPResponse {
  var status: UInt32
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  init(_ status: UInt32, type: String, _ body: [UInt8]) {
    self.status = status
    self.body = body
    headers = [("Content-Type", type)] + Self.safety
  }

  static func text(_ status: UInt32, _ text: String) -> HTTPResponse {
    HTTPResponse(status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8))
  }

  static func json(_ body: [UInt8], status: UInt32 = 200) -> HTTPResponse {
    HTTPResponse(status, type: "application/json", body)
  }

  static let tooLarge = text(413, "the request is too large; decide on fewer facts at once")

  private static let safety: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
  ]
}
