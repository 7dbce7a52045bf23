/// On the way from a path to an article, where it ended.
public enum ReadingStage: String, Sendable {
  /// Finding and opening the file.
  case open
  /// Taking it out of an archive.
  case unpack
  /// Its bytes are no text in the encoding they say they are.
  case decode
  /// Its format: a broken row, page, message or feed.
  case parse
  /// It is as it should be, but no article: a teaser that links to one.
  case content
  /// Its language is not one that the rules know. Not a failure: the article is passed over.
  case language
  /// It is larger than it may be.
  case limit
  /// Finding facts in it.
  case extract
}
