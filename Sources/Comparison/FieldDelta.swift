import Facts

/// A field that differs.
public struct FieldDelta: Sendable, Equatable {
  /// Names from the fact inwards, joined by periods: `value.amount`, `roles.target`.
  public var path: String
  /// Nil where the field was not there; of a role, the list of its fillers as text.
  public var from: JSONValue?
  public var to: JSONValue?

  /// True of a sentence that was edited: both texts, rather than a field of the fact.
  public var isEditedSentence: Bool { path == PlaceDeltas.editedSentence }

  public init(path: String, from: JSONValue?, to: JSONValue?) {
    self.path = path
    self.from = from
    self.to = to
  }
}
