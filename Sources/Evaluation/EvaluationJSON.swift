import Facts

extension EvaluationResult {
  /// The result as JSON, indented by 2; a score, a cell and an error stand on one line each.
  public var json: [UInt8] {
    var json = JSONBuffer(indent: 2)
    json.beginObject()
    json.field("schema", "trade-facts-evaluation/1")
    json.key("documents")
    json.beginObject(inline: true)
    json.field("expected", documents)
    json.key("missing")
    json.write(.array(missingDocuments.map(JSONValue.string)))
    json.field("unjudged", unjudgedDocuments)
    json.endObject()
    json.key("counts")
    json.beginObject(inline: true)
    json.field("expected", all.expected)
    json.field("given", all.given)
    json.field("right", right)
    for kind in EvaluationError.Kind.allCases { json.field(named: kind.rawValue, count(kind)) }
    json.endObject()
    json.key("scores")
    json.beginArray()
    for row in rows { row.write(to: &json) }
    json.endArray()
    json.key("status")
    json.beginArray()
    for cell in status.cells { cell.write(to: &json) }
    json.endArray()
    json.key("errors")
    json.beginArray()
    for error in errors { error.write(to: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension ScoreRow {
  fileprivate func write(to json: inout JSONBuffer) {
    json.beginObject(inline: true)
    json.field("group", group.rawValue)
    json.field("name", name)
    json.field("expected", score.expected)
    json.field("given", score.given)
    write("strict", score.strict, to: &json)
    write("lenient", score.lenient, to: &json)
    json.endObject()
  }

  private func write(_ name: StaticString, _ right: Int, to json: inout JSONBuffer) {
    json.key(name)
    json.beginObject()
    json.field("right", right)
    for (key, number) in [
      ("precision", score.precision(right)), ("recall", score.recall(right)),
      ("f1", score.f1(right)),
    ] {
      json.key(named: key)
      json.raw(number == nil ? "null" : Score.text(number))
    }
    json.endObject()
  }
}

extension StatusTable.Cell {
  fileprivate func write(to json: inout JSONBuffer) {
    json.beginObject(inline: true)
    json.key("expected")
    json.write(expected.map(JSONValue.string) ?? .null)
    json.key("given")
    json.write(given.map(JSONValue.string) ?? .null)
    json.field("count", count)
    json.endObject()
  }
}

extension EvaluationError {
  fileprivate func write(to json: inout JSONBuffer) {
    json.beginObject(inline: true)
    json.field("error", kind.rawValue)
    json.field("source", source)
    json.field("type", fact.type)
    json.field("subtype", ifPresent: fact.subtype)
    if let span = fact.span {
      json.key("span")
      json.beginObject()
      json.field("start", span.lowerBound)
      json.field("end", span.upperBound)
      json.field("text", fact.text)
      json.endObject()
    }
    if !differences.isEmpty {
      json.key("differences")
      json.beginArray()
      for difference in differences {
        json.beginObject()
        json.field("field", difference.field)
        json.field("expected", difference.expected)
        json.field("given", difference.given)
        json.endObject()
      }
      json.endArray()
    }
    json.field("command", command)
    json.endObject()
  }
}
