import Exporting
import Facts
import Testing

@Suite struct FollowTheMoneyTests {
  private func things(_ facts: [String]) throws -> [JSONValue] {
    let lines = FollowTheMoneyExport().lines(of: try Sample.article(facts))
    return try String(decoding: lines, as: UTF8.self).split(separator: "\n")
      .map { try JSONValue.parse(Array($0.utf8), name: "ftm") }
  }

  private func schemas(_ facts: [String]) throws -> [String] {
    try things(facts).compactMap { $0["schema"]?.string }
  }

  private func listing(status: String, more: String = "") -> String {
    Sample.fact(
      "action", "entity_listing", 16, "fined", key: "k-1",
      roles: #"{"target": [\#(Sample.company(22, "Harbor Metals"))]}"#,
      more: #", "status": "\#(status)""# + more)
  }

  @Test func anAssertedListingIsASanctionWithItsProof() throws {
    let things = try things([listing(status: "in_effect")])
    #expect(things.compactMap { $0["schema"]?.string } == ["Article", "Company", "Sanction"])
    #expect(things[2]["id"]?.string == "tf-k-1.sanction1")
    let properties = try #require(things[2]["properties"])
    #expect(properties["entity"]?.elements == [.string("tf-x-company.harbor-metals")])
    #expect(properties["proof"]?.elements == [.string("tf-l-1")])
    #expect(
      properties["description"]?.elements == [.string("The Port Office fined Harbor Metals.")])
  }

  @Test(arguments: ["planned", "threatened", "rumoured", "considered", "suspended", "unknown"])
  func whatIsNotDoneIsANote(status: String) throws {
    #expect(try schemas([listing(status: status)]) == ["Article", "Company", "Note"])
  }

  @Test(arguments: ["possible", "probable", "unknown"])
  func whatIsNotSureIsANote(certainty: String) throws {
    let fact = listing(status: "in_effect").replacing(
      #""certainty": "certain""#, with: #""certainty": "\#(certainty)""#)
    #expect(try schemas([fact]) == ["Article", "Company", "Note"])
  }

  @Test func whatIsSaidNotToBeIsANote() throws {
    let fact = listing(status: "in_effect").replacing(
      #""polarity": "+""#, with: #""polarity": "-""#)
    #expect(try schemas([fact]) == ["Article", "Company", "Note"])
  }

  /// Everything inside a claim keeps the name of the one who makes it.
  @Test func anAllegationNeverBecomesAFact() throws {
    let claim = Sample.fact(
      "claim", "allegation", 0, "The", key: "k-2",
      roles: #"{"source": [\#(Sample.company(4, "Rival"))], "target": "#
        + #"[\#(Sample.company(22, "Harbor Metals"))]}"#, more: #", "content_certainty": "unknown""#
    )
    let inside = listing(status: "in_effect").replacing(
      #""holder": "author""#, with: #""holder": {"fact": "k-2"}"#)
    let owner = Sample.fact(
      "relation", "subsidiary_of", 1, "he", key: "k-8",
      roles: #"{"subject": [\#(Sample.company(22, "Harbor Metals"))], "object": "#
        + #"[\#(Sample.company(4, "Rival"))]}"#, holder: #"{"fact": "k-2"}"#)
    let things = try things([claim, inside, owner])
    #expect(Set(things.compactMap { $0["schema"]?.string }) == ["Article", "Company", "Note"])
    let notes = things.filter { $0["schema"]?.string == "Note" }
    #expect(notes.count == 3)
    for note in notes {
      let summary = note["properties"]?["summary"]?.elements.first?.string ?? ""
      #expect(summary.contains("Rival"), "\(summary)")
    }
  }

  @Test func idsHaveOnlyWhatTheModelTakes() throws {
    let odd = Sample.fine.replacing("x-company:harbor-metals", with: "person:jürg_o")
    let ids = try things([odd]).compactMap { $0["id"]?.string }
    #expect(ids == ["tf-l-1", "tf-person.j..c3..bcrg..5fo", "tf-k-1.sanction1"])
  }
}
