import DocumentModel
import Ingestion
import Testing

@Suite struct MailTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func read(_ mail: String) throws -> Article {
    try sandbox.write("a.eml", mail.replacing("\n", with: "\r\n"))
    return try article(sandbox.path + "/a.eml")
  }

  private func text(_ mail: String) throws -> String {
    String(decoding: try read(mail).bytes, as: UTF8.self)
  }

  @Test func theHeaderTellsOfTheArticle() throws {
    let found = try read(
      """
      From: "Trade Wire" <desk@Wire.example.org>
      Subject: =?utf-8?Q?Z=C3=B6lle_on?=
       =?iso-8859-1?B?IG9hdHM=?= raised
      Date: Mon, 6 May 2024 23:30:00 -0700 (PDT)
      Content-Type: text/plain; charset="iso-8859-1"
      Content-Transfer-Encoding: quoted-printable

      Canada raised the duty=
       on M=FCsli.

      > What about oats?
      -- 
      The desk
      """)
    #expect(found.source == "a.eml")
    #expect(found.metadata.title == "Zölle on oats raised")
    #expect(found.metadata.published == CalendarDate(year: 2024, month: 5, day: 6))
    #expect(found.metadata.publishedBasis == .htmlMeta)
    #expect(found.metadata.publisher == "wire.example.org")
    #expect(
      String(decoding: found.bytes, as: UTF8.self)
        == "Canada raised the duty on Müsli.\n\n> What about oats?\n-- \nThe desk")
  }

  @Test func plainTextGoesBeforeHTML() throws {
    let header = "From: a@b.example\nList-Id: Grain letter <grain.example.org>\n"
    let plain = "--x\nContent-Type: text/plain\n\nplain\n"
    let html = "--x\nContent-Type: text/html\n\n<p>One &amp; two</p>\n"
    let file =
      "--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nfile\n"
    let both = header + "Content-Type: multipart/alternative; boundary=x\n\nfor old programs\n"
    #expect(try text(both + html + plain + "--x--\n") == "plain")
    #expect(try text(both + html + "--x--\n") == "One & two")
    let mixed = header + "Content-Type: multipart/mixed;\n boundary=\"x\"\n\n"
    #expect(try text(mixed + file + html + plain + "--x--\n") == "One & two")
    #expect(try read(mixed + plain + "--x--\n").metadata.publisher == "Grain letter")
    let inner =
      "--x\nContent-Type: multipart/alternative; boundary=x-y\n\n--x-y\n\ninner\n--x-y--\n"
    #expect(try text(mixed + inner + plain + "--x--\n") == "inner")
    let forwarded = "--x\nContent-Type: message/rfc822\n\nSubject: Old\n\nforwarded\n"
    #expect(try text(mixed + forwarded + "--x--\n") == "forwarded")
  }

  @Test func whatHasNoTextIsAnError() throws {
    func line(_ mail: String) throws -> [String] {
      try sandbox.write("a.eml", mail)
      return readAll(sandbox.path + "/a.eml")
    }
    #expect(try line("No header here.\n") == ["DIR: has no header of a mail (From, Date, Subject)"])
    #expect(
      try line("From: a@b.example\nContent-Type: image/png\n\nxx\n") == [
        "DIR: holds no text; its attachments are not read"
      ])
    #expect(
      try line("From: a@b.example\nContent-Type: multipart/mixed\n\nxx\n") == [
        "DIR: its Content-Type names no boundary of the parts"
      ])
  }

  @Test func deeplyNestedPartsAreRefused() throws {
    var mail = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b0\n\n"
    for depth in 0..<10_000 {
      mail += "--b\(depth)\nContent-Type: multipart/mixed; boundary=b\(depth + 1)\n\n"
    }
    try sandbox.write("a.eml", mail)
    #expect(
      readAll(sandbox.path + "/a.eml") == [
        "DIR: has parts nested deeper than 50, or more than 1000 of them; save its text as a file"
      ])
  }

  @Test func headersOfMegabytesAreRead() throws {
    let long = String(repeating: "x", count: 3_000_000)
    let found = try read("From: a@b.example\nX-Long: \(long)\nSubject: Oats\n\nText\n")
    #expect(found.metadata.title == "Oats")
    let many = String(repeating: "X: y\n", count: 50_000)
    #expect(try text("From: a@b.example\n\(many)\nText\n") == "Text\n")
  }

  @Test func aMailboxHoldsMessages() throws {
    let box = """
      From a@b.example Mon May  6 10:00:00 2024
      Subject: One

      first
      From here it goes on.

      >From the start.

      From a@b.example Mon May  6 10:00:00 2024
      Subject: Two
      Content-Type: image/png

      xx

      From a@b.example Mon May  6 10:00:00 2024
      Subject: Three

      third
      """
    try sandbox.write("box.mbox", box)
    try sandbox.write("mails", box)
    let expected = [
      "box.mbox#1=first\nFrom here it goes on.\n\nFrom the start.\n\n",
      "DIR#2: holds no text; its attachments are not read", "box.mbox#3=third\n",
    ]
    #expect(readAll(sandbox.path + "/box.mbox") == expected)
    // Told by the content.
    #expect(
      readAll(sandbox.path + "/mails") == expected.map { $0.replacing("box.mbox", with: "mails") })
    let limit = ReadingOptions(maxArticleBytes: 50)
    #expect(
      readAll(sandbox.path + "/box.mbox", limit).first
        == "DIR#1: the message is larger than 50 bytes; raise --max-article-bytes to read it")
  }
}
