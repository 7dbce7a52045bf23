import DocumentModel

/// A thing that a list names.
public struct NameEntry: Sendable {
  public var id: String
  public var kind: MentionKind
  public var name: String
  /// ISO 3166-1 alpha-2, `XK`, `EU`; nil for international bodies and things of no country.
  public var country: String?
  public var parent: String?
  /// `ticker`, `iso3166` ...; sorted by key.
  public var external: [(key: String, value: String)]
  public var sector: String?
  /// The finer kind as the list gives it (`ministry`, `government`, `state`).
  public var subkind: String?
  public var listFile: String
  /// Counted from 1.
  public var line: Int
  /// All ways of writing it, the name first.
  public var aliases: [NameAlias]
  /// Nil for what the pack lists.
  public var userRow: UserRow?

  /// What it is in an article.
  ///
  /// - Parameter day: the day of publication, where one is known.
  public func entity(on day: CalendarDate?) -> Entity {
    var entity = Entity(
      id: id, kind: kind, name: name, country: country,
      origin: userRow == nil ? .gazetteer : .userList, parent: parent, external: external)
    if let userRow { entity.note(userRow, on: day) }
    return entity
  }
}
