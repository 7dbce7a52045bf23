import Evaluation
import Testing

@Suite("Scores") struct ScoreTests {
  @Test func numbersAreThousandthsRoundedToTheNearest() {
    let score = Score(expected: 3, given: 7, strict: 2, lenient: 3)
    #expect(score.recall(2) == 667)
    #expect(score.precision(2) == 286)
    #expect(score.f1(2) == 400)
    #expect(score.f1(3) == 600)
    #expect(Score(expected: 16, given: 16, strict: 1).recall(1) == 63)
    #expect(Score.text(667) == "0.667")
    #expect(Score.text(1000) == "1.000")
    #expect(Score.text(5) == "0.005")
  }

  @Test func whatCannotBeToldIsNil() {
    #expect(Score(expected: 2).precision(0) == nil)
    #expect(Score(given: 2).recall(0) == nil)
    #expect(Score().f1(0) == nil)
    #expect(Score(expected: 2).f1(0) == 0)
    #expect(Score.text(nil) == "-")
  }

  /// 0.6666… is shown as 0.667 and does not reach it.
  @Test func theMinimumIsHeldAgainstTheUnroundedNumber() {
    let score = Score(expected: 3, given: 3, strict: 2, lenient: 2)
    #expect(score.reaches(666))
    #expect(!score.reaches(667))
    #expect(Score().reaches(1000))
  }
}
