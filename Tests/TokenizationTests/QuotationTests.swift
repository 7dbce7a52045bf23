import Testing

@Suite("Quotations")
struct QuotationTests {
  @Test(arguments: [
    (#"He said "we will" and left."#, ["we will"]),
    ("He said “we will” and left.", ["we will"]),
    ("He said «we will» and left.", ["we will"]),
    ("‘We will,’ he said.", ["We will,"]),
    ("‘The firms’ profits fell,’ he said.", ["The firms’ profits fell,"]),
    ("It is the firms’ fault, isn’t it? It’s.", []),
    ("The ’90s and the workers’ pay", []),
    ("the ‘90s were bad", []),
    ("“He said ‘never’ to us,” she said.", ["He said ‘never’ to us,", "never"]),
    (#""He said 'never' to us," she said."#, ["He said 'never' to us,", "never"]),
    (#"the workers' so-called 'free trade' and firms' pay"#, ["free trade"]),
    (#"O'Brien's 'deal'."#, ["deal"]),
    (#"a 12" pipe and "a tube""#, ["a tube"]),
    (#"("so it is")—"and so"."#, ["so it is", "and so"]),
    (#"He said "we will. It did."#, ["we will. It did.~"]),
    ("“We will pay.\n\n“We must.” He left.", ["We will pay.~>", "We must."]),
    ("\"We will pay.\n\n\"We must.\" He left.", ["We will pay.~>", "We must."]),
    ("“We will pay.\n\nHe left.", ["We will pay.~"]),
    (#"He said "foo and left. "Bar," she said."#, [#"foo and left. "Bar," she said.~"#, "Bar,"]),
    ("a ''loss'' and ``gain''.", ["loss", "gain"]),
    ("stray ” mark and “", []),
    (#""" "" """#, []),
    (#"“sloppy" and "mixed”"#, ["sloppy", "mixed"]),
    ("“a ‘b “c” d’ e”", ["a ‘b “c” d’ e", "b “c” d", "c"]),
    ("", []),
  ])
  func contents(text: String, expected: [String]) {
    #expect(Sample.quotations(text) == expected)
  }

  @Test func spansIncludeTheMarks() {
    let document = Sample.document("He said “we will” so.")
    let quotation = document.quotations.first
    #expect(quotation?.span.range == 8..<21)
    #expect(quotation?.content.range == 11..<18)
  }

  @Test func quotationsAreInOrder() {
    let document = Sample.document("“a ‘b’ ‘c’” “d ‘e.")
    let starts = document.quotations.map(\.span.start)
    #expect(starts == starts.sorted())
    #expect(starts.count == 4)
  }
}
