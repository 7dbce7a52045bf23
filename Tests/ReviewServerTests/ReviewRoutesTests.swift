import Facts
import ReviewStore
import Testing

@testable import ReviewServer

/// What the page is told, and what it may do.
@Suite struct ReviewRoutesTests {
  private let sample: SampleSession

  init() throws { sample = try SampleSession() }

  @Test func aDecisionIsKeptAtOnceAndShown() throws {
    let answer = sample.post(
      "/api/decide", SampleSession.decision("reject", more: #","note":"no""#))
    #expect(answer.status == 200)
    let state = try answer.json()["done"]?.elements.first?["state"]
    #expect(state?["state"] == .string("reject"))
    #expect(state?["revision"]?.integer == 1)
    let again = try ReviewStore(file: sample.folder + "/review.sqlite")
    #expect(try again.current(key: SampleSession.keys[0])?.verdict == .reject)
    #expect(try again.current(key: SampleSession.keys[0])?.note == "no")
    let items = try sample.get("/api/items").json()["items"]?.elements
    #expect(items?.map { $0["state"]?["state"]?.string } == ["reject", "open"])
  }

  @Test func aStaleDecisionIsAConflictAndTheCurrentOneIsTold() throws {
    let other = try ReviewStore(file: sample.folder + "/review.sqlite")
    let fact = DecidedFact(try SampleSession.facts()[0])
    try other.decide(Decision(fact: fact, verdict: .accept, reviewer: "Ben"), base: 0)
    let answer = sample.post("/api/decide", SampleSession.decision("reject"))
    #expect(answer.status == 409)
    let state = try answer.json()["stale"]?.elements.first?["state"]
    #expect(state?["state"] == .string("accept"))
    #expect(state?["by"] == .string("Ben"))
    #expect(sample.post("/api/decide", SampleSession.decision("reject", base: 1)).status == 200)
  }

  @Test func whatOthersDecidedIsNews() throws {
    let other = try ReviewStore(file: sample.folder + "/review.sqlite")
    let fact = DecidedFact(try SampleSession.facts()[1])
    try other.decide(Decision(fact: fact, verdict: .defer, reviewer: "Ben"), base: 0)
    let news = try sample.get("/api/news", ["after": "0"]).json()
    #expect(news["states"]?.elements.map { $0["key"]?.string } == [SampleSession.keys[1]])
    let none = try sample.get("/api/news", ["after": "1"]).json()
    #expect(none["states"]?.elements.isEmpty == true)
  }

  @Test func undoTakesTheLastDecisionBack() throws {
    _ = sample.post("/api/decide", SampleSession.decision("accept"))
    let answer = try sample.post("/api/undo", "{}").json()
    #expect(answer["done"]?.elements.first?["state"]?["state"] == .string("open"))
    #expect(try sample.post("/api/undo", "{}").json()["done"]?.elements.isEmpty == true)
  }

  @Test func anEditMustFitTheArticle() throws {
    func edit(_ span: String) -> HTTPResponse {
      sample.post(
        "/api/decide",
        SampleSession.decision("edit", more: #","edits":{"roles":{"product":[{"span":\#(span)}]}}"#)
      )
    }
    let wrong = edit(#"{"start":10,"end":16,"text":"bananas"}"#)
    #expect(wrong.status == 400)
    #expect(wrong.text.contains("do not stand at that place of the article"))
    #expect(edit(#"{"start":10,"end":16,"text":"duties"}"#).status == 200)
  }

  @Test(arguments: [
    "", "[]", "{", "{}", #"{"decisions":[]}"#, #"{"decisions":[1]}"#,
    SampleSession.decision("maybe"), SampleSession.decision("edit"),
    SampleSession.decision("accept", more: #","edits":{"status":"a"}"#),
    SampleSession.decision("edit", more: #","edits":{"key":"x"}"#),
    #"{"decisions":[{"key":"k-9","id":"f-0","base":0,"verdict":"accept"}]}"#,
    #"{"decisions":[{"key":"k-0000000000000001","id":"f-9","base":0,"verdict":"accept"}]}"#,
  ])
  func aWrongDecisionIsRefusedAndNothingKept(body: String) throws {
    #expect(sample.post("/api/decide", body).status == 400)
    #expect(try sample.session.store.all().isEmpty)
  }

  @Test(arguments: [
    "/../etc/passwd", "/Page/review.js", "//", "/index.html", "/api", "/api/", "/style.css/",
    "/..%2f", "/api/decide", "/api/undo",
  ])
  func thereIsNothingBesidesThePage(path: String) {
    #expect(sample.get(path).status == 404)
  }

  @Test(arguments: ["/", "/review.js", "/style.css", "/text.js", "/api/session"])
  func everyAnswerIsGuarded(path: String) throws {
    let answer = sample.get(path)
    #expect(answer.status == 200)
    let policy = try #require(answer.header("Content-Security-Policy"))
    #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'; "))
    #expect(!policy.contains("unsafe"))
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
  }

  /// Texts of articles are only ever put in as text.
  @Test(arguments: [
    "/", "/review.js", "/article.js", "/detail.js", "/dialogs.js", "/editor.js", "/list.js",
    "/server.js", "/text.js",
  ])
  func thePageWritesNoMarkup(path: String) {
    let text = sample.get(path).text
    for name in ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "http:"] {
      #expect(!text.contains(name), "\(name)")
    }
    #expect(!text.contains("<script>"))
    #expect(!text.contains("style="))
    #expect(!text.contains("onclick=\""))
  }

  @Test func wrongNumbersAreFaultsOfTheRequest() throws {
    #expect(sample.get("/api/fact", ["item": "2"]).status == 400)
    #expect(sample.get("/api/fact").status == 400)
    #expect(sample.get("/api/article", ["document": "-1"]).status == 400)
    let far = sample.get("/api/items", ["from": "99999999999", "count": "-5"])
    #expect(far.status == 200)
    #expect(try far.json()["items"]?.elements.isEmpty == true)
  }

  @Test func changesComeFirst() throws {
    var lines = try SampleSession.facts().map { $0.line.compact }
    lines[1] = lines[1].replacing("f-1", with: "f-old").replacing("planned", with: "considered")
    let old = try FactsFile.contents(Array(lines.joined(separator: "\n").utf8), name: "old")
    let sample = try SampleSession(against: old)
    let items = try sample.get("/api/items").json()["items"]?.elements
    #expect(items?.map { $0["key"]?.string } == [SampleSession.keys[1], SampleSession.keys[0]])
    #expect(items?.map { $0["change"]?.string } == ["changed", nil])
    #expect(items?[0]["causes"] != nil)
    let fact = try sample.get("/api/fact", ["item": "0"]).json()
    #expect(fact["deltas"]?.elements.contains { $0["path"] == .string("status") } == true)
  }
}
