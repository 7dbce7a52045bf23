import Testing

@testable import PatternMatching

@Suite struct SerializedPatternTests {
  private func copy(of pattern: CompiledPattern) throws -> CompiledPattern {
    let serialized = try #require(pattern.serialized())
    return CompiledPattern(
      serialized: { serialized.code }, isAnchored: serialized.isAnchored,
      caseless: pattern.isCaseless)
  }

  private func match(_ pattern: CompiledPattern, _ text: String) throws -> Range<Int>? {
    var scratch = MatchScratch()
    let bytes = Array(text.utf8)
    let found = try scratch.match(pattern, in: bytes.span, range: 0..<bytes.count, from: 0)
    return found ? scratch.group(0) : nil
  }

  @Test func aCopyFindsTheSame() throws {
    let pattern = try CompiledPattern("(?<cue>zölle?) of (?<content>[0-9]+)%", caseless: true)
    let copy = try copy(of: pattern)
    #expect(copy.groups.map(\.name) == ["cue", "content"])
    #expect(copy.fault() == nil)
    // Also as machine code, which is made after some matches.
    for _ in 0..<100 { #expect(try match(copy, "a ZÖLL of 25%") == 2..<14) }
    #expect(try match(copy, "a zölle on 25%") == nil)
    #expect(try self.copy(of: copy).serialized()?.code == copy.serialized()?.code)
  }

  @Test func aCopyIsTriedAtTheSamePlaces() throws {
    let sure = CompiledPattern(
      deferred: { "[a-z]+ed" }, caseless: false, anchoring: .atWords(isSure: true))
    let searched = CompiledPattern(deferred: { "[a-z]+ed" }, caseless: false)
    #expect(try copy(of: sure).firstBytes == sure.firstBytes)
    #expect(sure.firstBytes != nil)
    #expect(try copy(of: searched).firstBytes == nil)
    // Nothing is known of its first byte.
    let open = CompiledPattern(
      deferred: { "(?=x?)" }, caseless: false, anchoring: .atWords(isSure: true))
    #expect(try copy(of: open).firstBytes == .allButSpace)
  }

  @Test func damagedCodeIsAFaultAndNoMiss() throws {
    let lost = CompiledPattern(serialized: { nil }, isAnchored: false, caseless: true)
    #expect(lost.fault() != nil)
    #expect(throws: MatchError.self) { try match(lost, "a") }
    let other = CompiledPattern(
      serialized: { [UInt8](repeating: 7, count: 2000) }, isAnchored: false, caseless: true)
    #expect(throws: MatchError.self) { try match(other, "a") }
  }
}
