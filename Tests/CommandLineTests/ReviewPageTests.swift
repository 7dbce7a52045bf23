import Foundation
import Testing

/// `tradefacts review RUN` as it listens, by plain HTTP.
@Suite(.serialized) struct ReviewPageTests {
  private let sandbox: Sandbox
  private let program: Program

  init() throws {
    sandbox = try Sandbox()
    program = Program(in: sandbox)
    try SmallPack.write(to: sandbox)
    _ = try program.run("extract", "in", "-o", "run/", "--rules", "Rules")
  }

  private func start() throws -> ReviewProcess {
    try ReviewProcess("run", "--name", "Ann", folder: sandbox.path)
  }

  /// A decision on the first fact.
  private func decision(_ verdict: String, base: Int = 0) throws -> String {
    struct Fact: Decodable {
      var id: String
      var key: String
    }
    let line = try sandbox.text("run/facts.jsonl").prefix { $0 != "\n" }
    let fact = try JSONDecoder().decode(Fact.self, from: Data(line.utf8))
    return #"{"decisions":[{"key":"\#(fact.key)","id":"\#(fact.id)","base":\#(base),"#
      + #""verdict":"\#(verdict)"}]}"#
  }

  private func status(_ answer: String) -> String { String(answer.dropFirst(9).prefix(3)) }

  private func decisions() throws -> Int {
    try program.run("review", "export", "run").output.split(separator: "\n").count
  }

  @Test func theAddressLetsInAndNothingElseDoes() throws {
    let review = try start()
    #expect(review.address.hasPrefix("http://127.0.0.1:\(review.port)/?token="))
    let first = review.request("GET", "/?token=\(review.token)", ["Cookie": nil, "Origin": nil])
    #expect(status(first) == "303")
    #expect(first.contains("HttpOnly; SameSite=Strict"))
    let page = review.request("GET", "/", ["Origin": nil])
    #expect(status(page) == "200")
    #expect(page.contains("Content-Security-Policy: default-src 'none'; script-src 'self'; "))
    for changes: [String: String?] in [
      ["Host": "evil.example"], ["Origin": "http://evil.example"], ["Cookie": nil],
      ["Cookie": "tradefacts-review-\(review.port)=0"],
    ] {
      #expect(status(review.request("GET", "/api/items", changes)) == "403")
      let posted = review.request("POST", "/api/decide", changes, body: try decision("accept"))
      #expect(status(posted) == "403")
    }
    #expect(status(review.request("GET", "/?token=0", ["Cookie": nil])) == "403")
    #expect(try decisions() == 0)
  }

  @Test func theWholeTextIsShownWhereItIsTheSame() throws {
    let unknown = "Nobody has any facts here."
    try sandbox.write(
      "in/a.txt", "\(unknown)\n\nThe Port Board accused Norvik Steel of dumping.\n\n\(unknown)\n")
    #expect(try program.run("extract", "in", "-o", "run/", "--rules", "Rules").code == 0)
    let bare = try start().request("GET", "/api/article?document=0")
    #expect(!bare.contains(unknown))
    let whole = try ReviewProcess("run", "--articles", "in", folder: sandbox.path)
      .request("GET", "/api/article?document=0")
    #expect(whole.components(separatedBy: unknown).count == 3)
    try sandbox.write("in/a.txt", unknown)
    let other = try ReviewProcess("run", "--articles", "in", folder: sandbox.path)
      .request("GET", "/api/article?document=0")
    #expect(!other.contains(unknown))
  }

  @Test func onlyAPostChangesAnything() throws {
    let review = try start()
    for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"] {
      for path in ["/api/decide", "/api/undo"] {
        let answer = review.request(method, path, body: try decision("accept"))
        #expect(!answer.hasPrefix("HTTP/1.1 2"), "\(method) \(path)")
      }
    }
    #expect(try decisions() == 0)
    #expect(status(review.request("POST", "/api/decide", body: try decision("accept"))) == "200")
    #expect(try decisions() == 1)
  }

  @Test(arguments: [
    "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/run/facts.jsonl", "/run/facts.jsonl",
    "//etc/passwd", "/.", "/review.js%00.css",
  ])
  func thereAreNoFiles(path: String) throws {
    let answer = try start().request("GET", path)
    #expect(["404", "400"].contains(status(answer)) || path.hasSuffix(".css"), "\(answer)")
    #expect(!answer.contains("root:"))
  }

  @Test func aBodyThatIsTooLargeIsRefused() throws {
    let review = try start()
    let body = String(repeating: " ", count: (1 << 20) + 1)
    #expect(status(review.request("POST", "/api/decide", body: body)) == "413")
    let chunk = String(repeating: "x", count: 65536)
    let chunks = String(repeating: "10000\r\n\(chunk)\r\n", count: 20) + "0\r\n\r\n"
    let chunked = review.request(
      "POST", "/api/decide", ["Content-Length": nil, "Transfer-Encoding": "chunked"], body: chunks)
    #expect(status(chunked) == "413")
    #expect(status(review.request("GET", "/api/session")) == "200")
  }

  @Test func decisionsSurviveAKilledProgram() throws {
    let review = try start()
    #expect(status(review.request("POST", "/api/decide", body: try decision("reject"))) == "200")
    #expect(review.end(by: 9) == 9)
    let again = try start()
    let items = again.request("GET", "/api/items")
    #expect(
      items.contains(#""state":{"state":"reject","revision":1,"verdict":"reject","by":"Ann""#))
    let edited = again.request("POST", "/api/decide", body: try decision("accept"))
    #expect(status(edited) == "409", "decided upon what was there before the kill")
    #expect(again.end(by: 2) == 0)
    #expect(try sandbox.names("run").contains("review.sqlite"))
    #expect(try !sandbox.names("run").contains("review.sqlite-wal"), "closed in good order")
  }

  @Test func malformedRequestsDoNotEndIt() throws {
    let review = try start()
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let whole = Array(
      ("POST /api/decide HTTP/1.1\r\nHost: 127.0.0.1:\(review.port)\r\nCookie: "
        + "tradefacts-review-\(review.port)=\(review.token)\r\nOrigin: http://127.0.0.1:"
        + "\(review.port)\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n"
        + #"{"decisions":[{"key":"\ud800""#).utf8)
    for _ in 0..<10_000 {
      var bytes = whole
      for _ in 0...(next() % 8) { bytes[Int(next()) % bytes.count] = UInt8(next() & 0xFF) }
      if next() % 3 == 0 { bytes.removeLast(Int(next()) % bytes.count) }
      _ = review.send(bytes, waits: next() % 5 == 0)
    }
    #expect(review.isRunning)
    #expect(status(review.request("GET", "/api/session")) == "200")
    #expect(try decisions() == 0)
  }
}
