import DocumentModel
import RulePacks
import Testing

@Suite("Tokens")
struct TokenTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let tokens: String
    init(_ text: String, _ tokens: String) {
      self.text = text
      self.tokens = tokens
    }
    var testDescription: String { text }
  }

  static let words = [
    Case("Huawei's lawyers", "Huawei|'s|lawyers"),
    Case("Huawei’s lawyers", "Huawei|’s|lawyers"),
    Case("the firms' parts", "the|firms|'|parts"),
    Case("they don't, can’t", "they|don't|,|can’t"),
    Case("O'Brien of Xi'an, Côte d’Ivoire", "O'Brien|of|Xi'an|,|Côte|d’Ivoire"),
    Case("U.S.-China talks", "U.S.|-|China|talks"),
    Case("the U.S.'s list (BIS)'s", "the|U.S.|'s|list|(|BIS|)|'s"),
    Case("at 9 a.m. in D.C.", "at|9|a.m.|in|D.C."),
    Case("Acme L.L.C., U.S", "Acme|L.L.C.|,|U.S"),
    Case("J. Smith and J.P. Stone", "J|.|Smith|and|J.P.|Stone"),
    Case("Acme Inc. of Rio.", "Acme|Inc|.|of|Rio|."),
    Case("H20 chips, A330 jets, 5G", "H20|chips|,|A330|jets|,|5G"),
    Case("AT&T/Veldt", "AT|&|T|/|Veldt"),
    Case("Łódź Šilo café naïve", "Łódź|Šilo|café|naïve"),
    Case("cafe\u{301} tar\u{AD}iff CO₂", "cafe\u{301}|tar\u{AD}iff|CO₂"),
    Case("商务部 said", "商务部|said"),
  ]

  static let numbers = [
    Case("1,234.5 and 34.6", "1,234.5|and|34.6"),
    Case("$1.5bn, 3m, 25th", "$|1.5bn|,|3m|,|25th"),
    Case("US$620 million", "US|$|620|million"),
    Case("€2bn £1 ¥5 ₹9", "€|2bn|£|1|¥|5|₹|9"),
    Case("18.4% of 12.", "18.4|%|of|12|."),
    Case("a 90-day period", "a|90|-|day|period"),
    Case("1\u{A0}234\u{202F}567 tonnes", "1\u{A0}234\u{202F}567|tonnes"),
    Case("12\u{A0}tonnes", "12|tonnes"),
    Case("2017,2018 and 1,2", "2017|,|2018|and|1|,|2"),
    Case("1,00,000 rupees", "1,00,000|rupees"),
    Case("the 1990's", "the|1990|'s"),
  ]

  static let marks = [
    Case("well... no… yes", "well|...|no|…|yes"),
    Case("A -- B – C—D", "A|--|B|–|C|—|D"),
    Case("“So,” «it» ‘is’", "“|So|,|”|«|it|»|‘|is|’"),
    Case("• one\u{A0}two", "•|one|two"),
    Case("ok 🚀🚀 go", "ok|🚀|🚀|go"),
    Case("\u{FEFF}a\u{200B}b\tc", "a|b|c"),
    Case("***** end", "*****|end"),
    Case("``so'' '", "``|so|''|'"),
    Case("[1](2)", "[|1|]|(|2|)"),
    Case("in the '90s", "in|the|'|90s"),
    Case("", ""),
    Case(" \n\t\u{A0} ", ""),
  ]

  @Test(arguments: words + numbers + marks)
  func cutting(_ example: Case) {
    #expect(Sample.tokens(example.text) == example.tokens)
  }

  @Test(arguments: [
    ("tariff", TokenShape.lower), ("Huawei", .capitalized), ("A", .capitalized),
    ("I", .capitalized), ("X", .allCaps), ("BIS", .allCaps), ("U.S.", .allCaps),
    ("a.m.", .lower), ("GmbH", .mixed), ("iPhone", .mixed), ("O'Brien", .capitalized),
    ("O’BRIEN", .allCaps), ("H20", .allCaps), ("5G", .number), ("1.5bn", .number),
    ("-", .mark), ("…", .mark), ("Éire", .capitalized), ("ŁKS", .allCaps), ("don't", .lower),
    ("Россия", .capitalized), ("LLCs", .mixed), ("😀", .mark),
  ])
  func shapes(text: String, shape: TokenShape) {
    #expect(Sample.document(text).tokens.map(\.shape) == [shape])
  }

  @Test func wordsAreLookedUp() {
    let document = Sample.document("U.S hit HUAWEI’s 5% tariff – U.S.")
    let numbers = document.tokens.map(\.word)
    #expect(numbers == [1, 0, 2, 3, 0, 4, 6, 5, 1])
  }

  @Test func brokenUTF8IsCutWithoutLoss() {
    let bytes: [UInt8] = [0x61, 0xE2, 0x80, 0x20, 0xC3, 0x28, 0xF0, 0x9F, 0xFF, 0x62, 0xE2]
    let pieces = TokenCutter().pieces(of: bytes)
    #expect(pieces.first == TokenPiece(start: 0, end: 1, shape: .lower))
    #expect(pieces.last?.end == bytes.count)
    for (left, right) in zip(pieces, pieces.dropFirst()) { #expect(left.end <= right.start) }
  }

  @Test func aliasesAreCutLikeArticles() {
    let text = "Tarim Co., Ltd.'s U.S.-made 5G kit"
    let pieces = TokenCutter().pieces(of: Array(text.utf8))
    let spans = Sample.document(text).tokens.map(\.span)
    #expect(pieces.map { TextSpan($0.start, $0.end) } == spans)
  }
}
