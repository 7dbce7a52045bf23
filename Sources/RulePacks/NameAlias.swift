import DocumentModel

/// One way of writing the name of a listed thing.
public struct NameAlias: Sendable, Hashable {
  public var text: String
  /// `name`, `alias`, `acronym`, `demonym`, `metonym` or `descriptive`.
  public var form: MentionForm
  public var codes: [ContextCode]

  public init(text: String, form: MentionForm, codes: [ContextCode] = []) {
    self.text = text
    self.form = form
    self.codes = codes
  }

  /// False for a name all in lower case ("entity list"), which is found in any case.
  public var isCaseSensitive: Bool {
    if codes.contains(.exactCase) || text.utf8.contains(where: { (0x41...0x5A).contains($0) }) {
      return true
    }
    return text.utf8.contains { $0 >= 0x80 }
      && text.unicodeScalars.contains { $0.properties.isUppercase }
  }
}
