import Testing

@testable import RulePacks

@Suite struct RuleDiagnosticTests {
  @Test func describesPlaceProblemAndAdvice() {
    let diagnostic = RuleDiagnostic(
      file: "claims/accuse.yaml", line: 3, column: 5, message: "there is no class 'accus'",
      advice: "did you mean 'accuse'?", sourceLine: "  - {cue:@accus}")
    #expect(
      diagnostic.description
        == "claims/accuse.yaml:3:5: there is no class 'accus'; did you mean 'accuse'?")
    #expect(diagnostic.rendered.hasSuffix("\n    - {cue:@accus}\n      ^"))
  }

  @Test func keepsTabsBeforeTheCaret() {
    let diagnostic = RuleDiagnostic(
      file: "a.tsv", line: 2, column: 4, severity: .warning, message: "odd", sourceLine: "x\ty\tz")
    #expect(diagnostic.rendered == "a.tsv:2:4: warning: odd\n  x\ty\tz\n   \t ^")
  }

  @Test func countsScalarsNotBytes() throws {
    let source = SourceText(Array("é: [ü, *x]\n".utf8), file: "a.yaml")
    let error = #expect(throws: RuleDiagnostic.self) {
      try YAMLReader.read(source.bytes, file: "a.yaml")
    }
    #expect(error?.line == 1)
    #expect(error?.column == 8)
    #expect(error?.rendered.hasSuffix("\n  é: [ü, *x]\n         ^") == true)
  }

  @Test func ordersByPlace() {
    let early = RuleDiagnostic(file: "a", line: 2, column: 9, message: "z")
    let late = RuleDiagnostic(file: "a", line: 10, column: 1, message: "a")
    #expect([late, early].sorted() == [early, late])
  }
}
