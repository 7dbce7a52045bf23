/// The labels that the files of a folder use, for the configuration of brat.
struct BratLabels {
  var entities: Set<String> = []
  /// Label of an event → its roles.
  var events: [String: Set<String>] = [:]
  /// Name of an attribute → its values; none for a mark.
  var attributes: [String: Set<String>] = [:]

  mutating func form(_ other: BratLabels) {
    entities.formUnion(other.entities)
    events.merge(other.events) { $0.union($1) }
    attributes.merge(other.attributes) { $0.union($1) }
  }

  /// See https://brat.nlplab.org/configuration.html.
  var annotationConfiguration: String {
    let roles = events.sorted { $0.key < $1.key }.map { label, roles in
      // `*`: any number of fillers.
      let arguments = roles.sorted().map { "\($0)*:<ANY>" }.joined(separator: ", ")
      return arguments.isEmpty ? label : "\(label)\t\(arguments)"
    }
    let values = attributes.sorted { $0.key < $1.key }.map { name, values in
      let list = values.isEmpty ? "" : ", Value:\(values.sorted().joined(separator: "|"))"
      return "\(name)\tArg:<EVENT>\(list)"
    }
    return section("entities", entities.sorted()) + section("relations", [])
      + section("events", roles) + section("attributes", values)
  }

  var visualConfiguration: String {
    let names = (entities.sorted() + events.keys.sorted()).map { label in
      "\(label) | \(label.split(separator: "_").joined(separator: " "))"
    }
    return section("labels", names)
      + section("drawing", ["SPAN_DEFAULT\tfgColor:black, bgColor:#e8f0fe"])
  }

  private func section(_ name: String, _ lines: [String]) -> String {
    "[\(name)]\n" + lines.map { $0 + "\n" }.joined() + "\n"
  }
}
