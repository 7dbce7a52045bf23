/// The text of a piece of HTML that is all text of the article, as in a feed or a mail.
enum HTMLFragment {
  /// Plain text: blocks as paragraphs with blank lines between them, items of lists as lines that
  /// begin with `- `. Empty where there is no text, or where it is nested too deeply.
  ///
  /// - Parameter html: valid UTF-8.
  static func text(of html: [UInt8]) -> [UInt8] {
    guard let tree = try? HTMLParser.tree(of: html), !tree.nodes.isEmpty else { return [] }
    var reader = BlockReader(tree)
    reader.read(0)
    return PageText.bytes(of: reader.blocks)
  }
}
