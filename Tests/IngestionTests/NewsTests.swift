import DocumentModel
import Ingestion
import Testing

@Suite struct NewsTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func read(_ xml: String, _ options: ReadingOptions = ReadingOptions()) throws -> [String]
  {
    try sandbox.write("a.xml", xml)
    return readAll(sandbox.path + "/a.xml", options)
  }

  private func articles(_ xml: String) throws -> [Article] {
    try sandbox.write("a.xml", xml)
    let reader = ArticleReader(sources: [.path(sandbox.path + "/a.xml")])
    var found: [Article] = []
    while let next = reader.next() { found.append(try next.get()) }
    return found
  }

  @Test func anItemOfRSSIsAnArticle() throws {
    let found = try articles(
      """
      <?xml version="1.0"?>
      <!-- made by hand -->
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel><title>Grain Weekly</title><language>en-gb</language>
      <image><title>Logo</title></image>
      <item><title>Oats &amp;amp; rye</title><media:content url="x"><media:title>Picture</media:title></media:content>
        <atom:link rel="replies" href="https://example.org/talk"/><link>https://example.org/oats</link>
        <pubDate>Mon, 06 May 2024 23:30:00 -0700</pubDate><description>Short.</description>
        <content:encoded><![CDATA[<p>Canada raised the duty.</p><p>Mills complained.</p>]]></content:encoded></item>
      </channel></rss>
      """)
    let item = try #require(found.first)
    #expect(found.count == 1 && item.source == "a.xml#1")
    #expect(
      String(decoding: item.bytes, as: UTF8.self) == "Canada raised the duty.\n\nMills complained.")
    #expect(item.metadata.title == "Oats & rye")
    #expect(item.metadata.url == "https://example.org/oats")
    #expect(item.metadata.publisher == "Grain Weekly")
    #expect(item.metadata.language == "en-gb")
    #expect(item.metadata.published == CalendarDate(year: 2024, month: 5, day: 6))
    #expect(item.metadata.publishedBasis == .htmlMeta)
  }

  @Test func anItemWithoutFullTextIsNamed() throws {
    let long = String(repeating: "Canada raised the duty on oats. ", count: 20).trimmingSpaces
    #expect(
      try read(
        """
        <rss><channel><item><description>Canada raised it.</description></item>
        <item><description>\(long)</description></item></channel></rss>
        """) == [
          "DIR#1: the item has no full text, only a description of 17 bytes; take the page it links"
            + " to", "a.xml#2=\(long)",
        ])
  }

  @Test func entriesOfAtomAndItemsOfRDF() throws {
    let atom = try articles(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title>
      <entry><title>One</title><link rel="alternate" href="https://example.org/1"/>
        <updated>2024-05-06T01:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>duty</b> &lt; 5</p></div></content></entry>
      <entry><title>Two</title><published>2024-05-07T01:00:00Z</published><updated>2024-05-09T01:00:00Z</updated>
        <content>Plain &lt;text</content></entry></feed>
      """)
    #expect(
      atom.map { String(decoding: $0.bytes, as: UTF8.self) } == ["A duty < 5", "Plain <text"])
    #expect(atom.map(\.metadata.published?.day) == [6, 7])
    #expect(atom.map(\.metadata.publisher) == ["Wire", "Wire"])
    #expect(atom[0].metadata.url == "https://example.org/1")
    let rdf = try articles(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>Wire</title></channel>
      <item rdf:about="https://example.org/3"><title>Three</title><dc:date>2024-05-08</dc:date>
        <content:encoded>&lt;p&gt;A duty.&lt;/p&gt;</content:encoded></item></rdf:RDF>
      """)
    #expect(rdf.map { String(decoding: $0.bytes, as: UTF8.self) } == ["A duty."])
    #expect(rdf[0].metadata.url == "https://example.org/3" && rdf[0].metadata.published?.day == 8)
  }

  private let nitf = """
    <nitf><head><title>Head</title><docdata><date.issue norm="20240506T080000Z"/>
      <doc.copyright holder="Grain Weekly"/></docdata></head><body><body.head><hedline>
      <hl1>Duty on oats</hl1></hedline></body.head><body.content><block><p>Canada
      raised the <em>duty</em>.</p><media><media-caption>Oats</media-caption></media></block>
      <p>Mills complained.</p></body.content></body></nitf>
    """

  @Test func nitfGivesHeadlineAndParagraphs() throws {
    let found = try #require(
      try articles("<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'>" + nitf).first)
    #expect(found.source == "a.xml")
    #expect(
      String(decoding: found.bytes, as: UTF8.self)
        == "Duty on oats\n\nCanada raised the duty.\n\nMills complained.")
    #expect(found.metadata.title == "Duty on oats" && found.metadata.publisher == "Grain Weekly")
    #expect(found.metadata.published == CalendarDate(year: 2024, month: 5, day: 6))
  }

  @Test func newsMLHoldsItems() throws {
    let xml = """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
      <packageItem><groupSet/></packageItem>
      <newsItem guid="1" xml:lang="en-US"><itemMeta><provider><name>Wire</name></provider>
        <versionCreated>2024-05-08T01:00:00Z</versionCreated></itemMeta>
        <contentMeta><contentCreated>2024-05-07T01:00:00Z</contentCreated><headline>New duty</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/nitf+xml">\(nitf)</inlineXML></contentSet></newsItem>
      <newsItem guid="2"><itemMeta><provider literal="Wire"/><versionCreated>2024-05-08T01:00:00Z</versionCreated></itemMeta>
        <contentMeta><headline>Rye</headline></contentMeta>
        <contentSet><remoteContent href="x.jpg"/><inlineXML contenttype="application/xhtml+xml">
        <html xmlns="http://www.w3.org/1999/xhtml"><body><p>Rye &amp; oats.</p></body></html></inlineXML></contentSet></newsItem>
      <newsItem guid="3"><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>
      </itemSet></newsMessage>
      """
    #expect(
      try read(xml) == [
        "a.xml#2=Duty on oats\n\nCanada raised the duty.\n\nMills complained.",
        "a.xml#3=Rye\n\nRye & oats.",
        "DIR#4: the item has no text of its own (inlineXML, inlineData)",
      ])
    let first = try article(sandbox.path + "/a.xml").metadata
    #expect(first.title == "New duty" && first.publisher == "Wire" && first.language == "en-US")
    #expect(first.published == CalendarDate(year: 2024, month: 5, day: 7))
  }

  @Test func otherXMLIsPassedOverInFoldersOnly() throws {
    #expect(
      try read("<settings/>") == ["DIR: is no feed (RSS, Atom) and no news item (NITF, NewsML-G2)"])
    try sandbox.write("b.txt", "one")
    let reader = ArticleReader(sources: [.path(sandbox.path)])
    #expect(try reader.next()?.get().source == "b.txt")
    if reader.next() != nil { Issue.record("more than the text") }
    #expect(reader.passedOver == 1)
  }

  @Test func nothingIsLoadedOrExpanded() throws {
    try sandbox.write("secret.txt", "secret")
    let item = "<rss><channel><item><description>&x;</description></item></channel></rss>"
    let declared = "it declares entities, which are not read; write their text out"
    let external = #"<!DOCTYPE rss [<!ENTITY x SYSTEM "file://\#(sandbox.path)/secret.txt">]>"#
    #expect(try read(external + item) == ["DIR: is broken near line 1: \(declared)"])
    var laughs = "<!DOCTYPE rss [<!ENTITY x0 'ha'>"
    for level in 1...30 {
      laughs += "<!ENTITY x\(level) '" + String(repeating: "&x\(level - 1);", count: 10) + "'>"
    }
    let clock = ContinuousClock()
    let start = clock.now
    let lines = try read(laughs + "]>" + item.replacing("&x;", with: "&x30;"))
    #expect(lines.count == 1 && lines[0].hasPrefix("DIR: is broken near line 1: "))
    #expect(clock.now - start < .seconds(2))
    let dtd = #"<!DOCTYPE rss SYSTEM "file://\#(sandbox.path)/secret.txt">"#
    #expect(
      try read(dtd + item) == [
        "DIR: is broken near line 1: the entity &x; is declared nowhere in it"
      ])
  }

  @Test func itemsBeforeTheDamageAreRead() throws {
    let item = "<item><description>\(String(repeating: "oats ", count: 120))</description></item>"
    // libxml2 sees an error up to 512 bytes early, which costs an item that ends there.
    let lines = try read("<rss><channel>\n\(item)\n\(item)\n<item><descr")
    #expect(lines.first?.hasPrefix("a.xml#1=oats") ?? false)
    #expect(lines.last?.hasPrefix("DIR: is broken near line 4: ") ?? false)
    let limit = ReadingOptions(maxArticleBytes: 1000)
    let large = "<item><description>\(String(repeating: "oats ", count: 500))</description></item>"
    #expect(
      try read("<rss><channel>\(large)\(item)</channel></rss>", limit).first
        == "DIR#1: the item is larger than 1000 bytes; raise --max-article-bytes to read it")
    #expect(try read("<rss><channel>\(large)\(item)</channel></rss>", limit).count == 2)
  }

  @Test func aDeepOrEmptyFeedIsAnError() throws {
    let deep = String(repeating: "<x>", count: 5000)
    let lines = try read("<rss><channel>\(deep)")
    #expect(lines.count == 1 && lines[0].hasPrefix("DIR: is broken near line 1: Excessive depth"))
    #expect(try read("<rss><channel/></rss>") == ["DIR: holds no article"])
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
