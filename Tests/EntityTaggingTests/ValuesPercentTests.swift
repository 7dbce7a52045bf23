import DocumentModel
import Testing

@testable import EntityTagging

@Suite struct ValuesPercentTests {
  @Test(arguments: [
    ("number=25;unit=%", "25 percent exact"), ("number=6.50;unit=per cent", "6.5 percent exact"),
    ("number=twenty-five;unit=percent", "25 percent exact"),
    ("number=50;unit=basis points", "50 basis_point exact"),
    ("number=half a;unit=percentage point", "0.5 percentage_point exact"),
    ("modifier=as much as;number=3;unit=%", "3 percent at_most"),
    ("modifier=almost;number=fifteen;unit=percent", "15 percent less_than"),
    ("sign=-;number=3;unit=%", "-3 percent exact"),
    ("number=a hundred;unit=pct", "100 percent exact"),
  ])
  func numbers(parts: String, expected: String) {
    let value = ValuesSample.percent(parts)
    let number = value?.number?.description ?? "nil"
    #expect("\(number) \(value?.unit ?? "") \(value?.modifier.rawValue ?? "")" == expected)
  }

  @Test func range() {
    let value = ValuesSample.percent("number=15;number2=20;unit=%")
    #expect(value?.min == ExactDecimal(15))
    #expect(value?.max == ExactDecimal(20))
    #expect(value?.number == nil)
    #expect(value?.modifier == .range)
  }

  @Test func unresolved() {
    let value = ValuesSample.percent("number=several;unit=percent")
    #expect(value?.number == nil)
    #expect(value?.why == "no exact number")
    #expect(ValuesSample.percent("number=fish;unit=percent") == nil)
  }

  @Test(arguments: [
    ("a quarter", "25 1/4"), ("three-quarters", "75 3/4"), ("half", "50 1/2"),
    ("two-thirds", "nil 2/3"), ("one-fifth", "20 1/5"), ("three eighths", "37.5 3/8"),
    ("one-seventh", "nil 1/7"),
  ])
  func parts(words: String, expected: String) {
    let value = ValuesSample.percent("part=\(words)")
    #expect("\(value?.number?.description ?? "nil") \(value?.fraction ?? "nil")" == expected)
    #expect((value?.why == nil) == (value?.number != nil))
  }

  @Test func boundsStandBesideTheNumber() {
    let atMost = ValuesSample.percent("modifier=up to;number=15;unit=%")
    #expect(atMost?.max == ExactDecimal(15))
    #expect(atMost?.min == nil)
    let more = ValuesSample.percent("modifier=more than;part=half")
    #expect(more?.min == ExactDecimal(50))
    #expect(ValuesSample.percent("sign=negative;number=3;unit=%")?.number == ExactDecimal(-3))
  }
}
