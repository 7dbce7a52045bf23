import Facts

extension MeasureReport {
  static let schema = "trade-facts-report/1"

  /// The report as JSON, indented by 2; each member and each version stands on one line.
  public var json: [UInt8] {
    var json = JSONBuffer(indent: 2)
    json.beginObject()
    json.field("schema", Self.schema)
    json.field("articles", articles)
    json.field("facts", facts)
    json.key("clusters")
    json.beginArray()
    for cluster in clusters { json.write(cluster) }
    json.endArray()
    json.key("left_out")
    json.beginArray()
    for kind in leftOut {
      json.beginObject(inline: true)
      json.field("type", kind.type)
      json.field("subtype", kind.subtype)
      json.field("facts", kind.count)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension JSONBuffer {
  fileprivate mutating func write(_ cluster: MeasureCluster) {
    beginObject()
    field("key", cluster.key)
    field("type", cluster.type)
    field("group", cluster.group)
    key("subtypes")
    beginArray(inline: true)
    for subtype in cluster.subtypes { string(subtype) }
    endArray()
    writeRoles(cluster)
    orNull("first_published", cluster.first)
    orNull("last_published", cluster.last)
    orNull("status", cluster.status)
    orNull("latest_status", cluster.latestStatus)
    orNull("claimed_status", cluster.claimedStatus)
    field("told_by", cluster.isToldByAuthor ? "author" : "claim")
    field("articles", cluster.articleCount)
    key("members")
    writeMembers(cluster.members)
    key("disagreements")
    beginArray()
    for disagreement in cluster.disagreements { write(disagreement) }
    endArray()
    endObject()
  }

  private mutating func writeRoles(_ cluster: MeasureCluster) {
    key("roles")
    beginObject()
    for (name, parties) in cluster.roles {
      key(named: name)
      beginArray(inline: true)
      for party in parties {
        beginObject()
        field("entity", party.entity)
        field("name", party.name)
        endObject()
      }
      endArray()
    }
    endObject()
  }

  private mutating func write(_ disagreement: Disagreement) {
    beginObject()
    field("field", disagreement.field.rawValue)
    field("subtype", ifPresent: disagreement.subtype)
    field("published", ifPresent: disagreement.published)
    key("versions")
    beginArray()
    for version in disagreement.versions {
      beginObject()
      key("value")
      write(version.value)
      key("by")
      writeMembers(version.by)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func writeMembers(_ members: [ClusterMember]) {
    beginArray()
    for member in members {
      beginObject(inline: true)
      field("fact", member.fact)
      field("subtype", member.subtype)
      field("status", ifPresent: member.status)
      field("certainty", ifPresent: member.certainty)
      key("holder")
      write(member.holder)
      field("words", member.words)
      field("document", member.document.key)
      field("source", member.document.source)
      orNull("published", member.document.published)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ holder: FactHolder) {
    guard case .claim(let fact, let source) = holder else { return string("author") }
    beginObject(inline: true)
    field("fact", fact)
    field("source", ifPresent: source)
    endObject()
  }

  private mutating func orNull(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }
}
