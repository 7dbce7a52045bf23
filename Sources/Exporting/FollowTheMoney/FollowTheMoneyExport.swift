import Facts

/// An article and its facts as entities of FollowTheMoney, one a line of JSON.
///
/// Only what the article itself asserts becomes a sanction, an event, a case or a link. What somebody
/// claims, and what is only planned or possible, is a note on whom it concerns, with who says so.
public struct FollowTheMoneyExport: Sendable {
  public init() {}

  public func lines(of article: ArticleRecord) -> [UInt8] {
    var things = ArticleThings(article)
    for fact in article.facts { things.add(fact) }
    var json = JSONBuffer()
    for thing in things.all { thing.write(to: &json) }
    return json.bytes
  }
}
