import Testing

@testable import PatternMatching

@Suite struct MatchTests {
  private func groups(
    _ source: String, _ text: String, range: Range<Int>? = nil, names: [Int]
  ) throws -> [String?]? {
    let pattern = try CompiledPattern(source, caseless: true)
    var scratch = MatchScratch()
    let bytes = Array(text.utf8)
    let all = range ?? 0..<bytes.count
    let found = try scratch.match(pattern, in: bytes.span, range: all, from: all.lowerBound)
    guard found else { return nil }
    return names.map { number in
      scratch.group(number).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  @Test func capturesByNumber() throws {
    let found = try groups(
      "(?<a>[a-z]+) of (?<b>€\\d+)(?<c>x)?", "sum of €40", names: [0, 1, 2, 3])
    #expect(found == ["sum of €40", "sum", "€40", nil])
  }

  @Test func rangeHidesTheRest() throws {
    #expect(try groups("^b", "abc", range: 1..<3, names: [0]) == ["b"])
    #expect(try groups("c$", "bcd", range: 0..<2, names: [0]) == ["c"])
    #expect(try groups("(?<=a)b", "ab", range: 1..<2, names: [0]) == nil)
  }

  @Test func namedGroupsAreListedByNumber() throws {
    let pattern = try CompiledPattern(
      "(?<x>a)(?:(?<y>b)|(?<x>c))", caseless: false)
    #expect(pattern.groups.map(\.name) == ["x", "y", "x"])
    #expect(pattern.groups.map(\.number) == [1, 2, 3])
  }

  @Test func faultHasItsOffset() {
    let fault = #expect(throws: PatternError.self) {
      try CompiledPattern("ab(c", caseless: false)
    }
    #expect(fault?.offset == 4)
    #expect(fault?.message.contains("parenthesis") == true)
  }

  @Test func limitIsAnErrorAndNotNoMatch() throws {
    var limits = MatchLimits()
    limits.matches = 50
    let pattern = try CompiledPattern("(a+)+$", caseless: false)
    var scratch = MatchScratch(limits: limits)
    let bytes = Array(String(repeating: "a", count: 40).utf8) + [0x62]
    #expect(throws: MatchError.matchLimit) {
      try scratch.match(pattern, in: bytes.span, range: 0..<41, from: 0)
    }
  }

  @Test func usedUpJITStackIsTriedAgainWithoutIt() throws {
    var limits = MatchLimits()
    limits.jitStack = 32 * 1024
    let nested = try CompiledPattern(
      "^(?<n>\\((?:a|(?&n))*\\))$", caseless: false)
    var scratch = MatchScratch(limits: limits)
    let deep =
      Array(String(repeating: "(", count: 3000).utf8)
      + Array(String(repeating: ")", count: 3000).utf8)
    #expect(try scratch.match(nested, in: deep.span, range: 0..<6000, from: 0))
  }
}
