import DocumentModel

/// A text as UTF-8, and how it came to be.
struct DecodedText {
  /// Valid UTF-8 without byte-order mark, with LF line ends.
  var bytes: [UInt8]
  /// What it was read as: a name of the IANA registry in lower case, such as `windows-1252`.
  var encoding: String
  /// What was put right, in words; empty where nothing was.
  var repairs: [String]

  /// For the article, where it was not plain UTF-8.
  var diagnostics: [Diagnostic] {
    var notes: [Diagnostic] = []
    if encoding != Charset.utf8 {
      notes.append(Diagnostic(code: "encoding", message: "read as \(encoding)"))
    }
    return notes + repairs.map { Diagnostic(code: "repaired", message: $0) }
  }
}
