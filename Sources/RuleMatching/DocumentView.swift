import DocumentModel
import RulePacks

/// A document as one layer sees it.
public struct DocumentView {
  let document: Document
  /// What the layer sees as one thing each: in text order, not overlapping.
  let units: [MaskUnit]
  /// Where given, the same rules over the same document before; in sentences where nothing has
  /// changed since, they do not run again, unless what they do is counted.
  var earlier: EarlierPass?

  public init(_ document: Document, units: [MaskUnit], after earlier: EarlierPass? = nil) {
    self.document = document
    self.units = units
    self.earlier = earlier
  }
}
