import DocumentModel

/// What a value may depend on besides its own words.
public struct ValueContext: Sendable {
  /// Day of publication: what "last year" and "Tuesday" are counted from.
  public var published: CalendarDate?
  /// ISO 3166-1 alpha-2 of the country the article is about, where known: decides what "rupees",
  /// "pesos" or `¥` are, never what a dollar is.
  public var documentCountry: String?
  /// ISO 3166-1 alpha-2 of the country the article is written in, where known: decides what
  /// 05/06/2019 is, and what a bare dollar is where `dollarIsLocal`.
  public var outletCountry: String?
  /// True where the article sets `US$` beside the bare dollar sign, which is then not American.
  public var dollarIsLocal: Bool
  /// True where nothing tells whether `¥` is yen or yuan.
  public var yenIsOpen = false
  /// The sentence left and right of the value, normalized as for patterns.
  public var before: [UInt8]
  public var after: [UInt8]

  public init(
    published: CalendarDate? = nil, documentCountry: String? = nil,
    outletCountry: String? = nil, dollarIsLocal: Bool = false, before: [UInt8] = [],
    after: [UInt8] = []
  ) {
    self.published = published
    self.documentCountry = documentCountry
    self.outletCountry = outletCountry
    self.dollarIsLocal = dollarIsLocal
    self.before = before
    self.after = after
  }
}
