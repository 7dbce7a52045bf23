import Testing

@testable import PatternMatching

@Suite("Repeated groups are written once") struct SharedGroupsTests {
  /// Long enough to be worth a call.
  private static let words =
    "(?:anvil|bellows|chisel|dowel|easel|file|gimlet|hammer|jigsaw|lathe|mallet|needle|pliers|rasp|spade)"

  private func match(_ source: String, _ text: String) throws -> [String: String]? {
    let pattern = try CompiledPattern(source, caseless: true)
    var scratch = MatchScratch()
    let bytes = Array(text.utf8)
    guard try scratch.match(pattern, in: bytes.span, range: 0..<bytes.count, from: 0) else {
      return nil
    }
    var groups: [String: String] = [:]
    for group in pattern.groups {
      if let range = scratch.group(group.number) {
        groups[group.name] = String(decoding: bytes[range], as: UTF8.self)
      }
    }
    return groups
  }

  @Test func aGroupThatIsRepeatedIsCalled() {
    let words = Self.words
    let inner = words.dropFirst(3).dropLast()
    #expect(
      SharedGroups.factored("a \(words), \(words)")
        == "(?:a (?&__0), (?&__0))(?(DEFINE)(?<__0>\(inner)))")
    // So often as its quantifier says is often, too.
    #expect(
      SharedGroups.factored("a (?:\(words) ){0,3}?x")
        == "(?:a (?&__0){0,3}?x)(?(DEFINE)(?<__0>\(words) ))")
    // What stands in it is written with it, not by itself ...
    let outer = "(?:the \(words) and)"
    #expect(
      SharedGroups.factored("a \(outer) \(outer) b")
        == "(?:a (?&__0) (?&__0) b)(?(DEFINE)(?<__0>the \(words) and))")
    // ... unless it stands elsewhere, too.
    #expect(
      SharedGroups.factored("a \(outer) \(outer) \(words)")
        == "(?:a (?&__0) (?&__0) (?&__1))"
        + "(?(DEFINE)(?<__0>the (?&__1) and)(?<__1>\(inner)))")
  }

  @Test(arguments: [
    "a \(words) b",  // once
    "a (?:x|y), (?:x|y)",  // short
    "\(words)?\(words)",  // where a match may begin
    "é?\(words){1,2} a",
    "a (?<!\(words))b (?<!\(words))c",  // PCRE2 must know how long it is
    "a (?-i:\(words)) (?-i:\(words))",  // other options
    "a (\(words)(?<b>x)) (\(words)(?<b>x)) \\Qa(\\E",  // not known here
    "a (?:\(words)|(?<b>\(words)", "a \(words) \(words))", "[a", "(?(1)a)\(words)\(words)",
  ])
  func othersStayAsTheyAre(_ source: String) { #expect(SharedGroups.factored(source) == source) }

  @Test func captureAndReferenceStayWhereTheyAre() {
    let named = "(?:(?<tool>\(Self.words)) of (?:an iron|a steel|a copper|a brass|a wooden) kind)"
    let text = SharedGroups.factored("a \(named), \(named)")
    #expect(text.hasPrefix("(?:a (?:(?<tool>(?&__0)) of"))
    // What refers back is no part of what is called.
    let again = "(?:\(Self.words) or some other kind of tool \\g{tool})"
    #expect(
      SharedGroups.factored("a (?<tool>x) \(again) \(again)").hasPrefix(
        "(?:a (?<tool>x) (?:(?&__0) or"))
  }

  @Test func whatMatchesIsTheSame() throws {
    let words = Self.words
    // Goes back into a call where what follows does not fit.
    let source = "^my (?<a>\(words)(?: \(words))*), (?<b>\(words)) (?<c>(?:\(words) ?){2,3})$"
    #expect(SharedGroups.factored(source).contains("(?&__0)"))
    #expect(
      try match(source, "My Anvil file hammer, lathe rasp file spade")
        == ["a": "Anvil file hammer", "b": "lathe", "c": "rasp file spade"])
    #expect(try match(source, "My anvil file hammer, lathe rasp") == nil)
    let short = "x (?<a>(?:\(words)|fil)) ?(?:\(words)|fil)e rasp"
    #expect(try match(short, "x file rasp") == nil)
    #expect(try match(short, "x filfile rasp") == ["a": "fil"])
  }

  @Test func groupsOfItsOwnAreNoneOfThePattern() throws {
    let pattern = try CompiledPattern(
      "a (?<x>\(Self.words)) (?<y>\(Self.words))", caseless: false)
    #expect(pattern.groups.map(\.name) == ["x", "y"])
    #expect(pattern.groups.map(\.number) == [1, 2])
  }

  @Test func aFaultIsWhereItStandsInTheSource() {
    let source = "a \(Self.words) \(Self.words) \\p{Nothing} b"
    let fault = #expect(throws: PatternError.self) { try CompiledPattern(source, caseless: false) }
    #expect(fault?.offset == source.utf8.count - 2)
  }

  @Test func firstBytesAreKept() throws {
    let source = "(?:the |my )?\(Self.words) \(Self.words) \(Self.words)"
    let pattern = CompiledPattern(
      deferred: { source }, caseless: true, anchoring: .atWords(isSure: true))
    let first = try #require(pattern.firstBytes)
    #expect(first.contains(UInt8(ascii: "t")) && first.contains(UInt8(ascii: "A")))
    #expect(!first.contains(UInt8(ascii: "o")) && !first.contains(UInt8(ascii: "z")))
    #expect(SharedGroups.factored(source).hasPrefix("(?:(?:the |my )?\(Self.words) (?&__0)"))
  }
}
