import Facts
import ReviewStore

/// Finds the answer to a request that was let in. No path is ever looked up in a file system.
struct ReviewRoutes {
  let session: ReviewSession

  func response(to request: HTTPRequest) -> HTTPResponse {
    do {
      switch request.method {
      case "GET", "HEAD": return try read(request)
      case "POST": return try write(request)
      default: return .text(405, "only GET and POST are understood")
      }
    } catch let error as RequestFault {
      return fault(400, error.message)
    } catch {
      return fault(500, "\(error)")
    }
  }

  private func read(_ request: HTTPRequest) throws -> HTTPResponse {
    if let file = PageFile.named(request.path) { return file }
    let answers = SessionJSON(session)
    switch request.path {
    case "/api/session": return .json(answers.overview)
    case "/api/items":
      return .json(
        try answers.items(
          from: request.number("from") ?? 0, count: request.number("count") ?? 1000))
    case "/api/article": return .json(try DetailJSON(session).article(number(request, "document")))
    case "/api/fact": return .json(try DetailJSON(session).fact(number(request, "item")))
    case "/api/news": return .json(try answers.news(after: number(request, "after")))
    default: return .text(404, "there is no such page")
    }
  }

  private func write(_ request: HTTPRequest) throws -> HTTPResponse {
    guard ["/api/decide", "/api/undo"].contains(request.path) else {
      return .text(404, "there is no such page")
    }
    let body: JSONValue
    do { body = try JSONValue.parse(request.body, name: "the request") } catch {
      throw RequestFault(message: "\(error)")
    }
    let outcome =
      request.path == "/api/undo"
      ? try session.store.undo(by: session.reviewer)
      : try session.store.decide(DecisionRequest(session).decisions(body))
    if request.path == "/api/decide" { session.decisionCount += outcome.done.count }
    _ = try session.refresh()
    let status: UInt32 = outcome.stale.isEmpty ? 200 : 409
    return .json(try SessionJSON(session).outcome(outcome), status: status)
  }

  private func number(_ request: HTTPRequest, _ name: String) throws -> Int {
    guard let number = request.number(name) else {
      throw RequestFault(message: "the number `\(name)` is missing")
    }
    return number
  }

  private func fault(_ status: UInt32, _ message: String) -> HTTPResponse {
    var json = JSONBuffer()
    json.beginObject()
    json.field("error", message)
    json.endObject()
    return .json(json.bytes, status: status)
  }
}

/// What is wrong with a request.
struct RequestFault: Error {
  var message: String
}
