import Testing

@testable import Facts

@Suite struct ScalarOffsetsTests {
  @Test func ascii() {
    let offsets = ScalarOffsets(Array("abc".utf8))
    #expect((0...3).map { offsets.scalar(at: $0) } == [0, 1, 2, 3])
    #expect(offsets.scalar(at: 4) == nil)
    #expect(offsets.scalar(at: -1) == nil)
  }

  @Test func emojiCurlyQuotesAndAccents() {
    // a(1) “(3) é(2) 😀(4) b(1)
    let offsets = ScalarOffsets(Array("a“é😀b".utf8))
    let expected: [Int?] = [0, 1, nil, nil, 2, nil, 3, nil, nil, nil, 4, 5]
    #expect((0...11).map { offsets.scalar(at: $0) } == expected)
    #expect(offsets.scalarCount == 5)
  }

  @Test func agreesWithTheScalarsOfAString() {
    let text = String(repeating: "x‘y’ £5 – 中😀", count: 7)
    let offsets = ScalarOffsets(Array(text.utf8))
    for (number, index) in text.unicodeScalars.indices.enumerated() {
      #expect(offsets.scalar(at: text.utf8.distance(from: text.startIndex, to: index)) == number)
    }
    #expect(offsets.scalarCount == text.unicodeScalars.count)
  }
}
