import DocumentModel

/// What a value may depend on besides its own words.
public struct ValueContext: Sendable {
  /// Day of publication: what "last year" and "Tuesday" are counted from.
  public var published: CalendarDate?
  /// ISO 3166-1 alpha-2 of the country the article is written in, where known.
  public var documentCountry: String?
  /// The sentence left and right of the value, normalized as for patterns.
  public var before: [UInt8]
  public var after: [UInt8]

  public init(
    published: CalendarDate? = nil, documentCountry: String? = nil, before: [UInt8] = [],
    after: [UInt8] = []
  ) {
    self.published = published
    self.documentCountry = documentCountry
    self.before = before
    self.after = after
  }
}
