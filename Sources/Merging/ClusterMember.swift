import Facts

/// A fact of a cluster: where it stands, what it says, and who says it.
public struct ClusterMember: Sendable, Equatable {
  /// Key of the fact.
  public var fact: String
  public var subtype: String
  public var document: DocumentRecord
  /// Nil for facts that have none.
  public var status: String?
  public var certainty: String?
  public var holder: FactHolder
  /// The words that carry the fact.
  public var words: String

  init(_ record: FactRecord, holder: FactHolder) {
    fact = record.key
    subtype = record.subtype
    document = record.document
    status = record.fields["status"]?.string
    certainty = record.fields["certainty"]?.string
    self.holder = holder
    words = record.span.text
  }
}
