import Testing

@testable import EntityTagging

@Suite struct TenseCueTests {
  private func cue(_ before: String, _ after: String) -> TenseCue {
    TenseCue(before: Array(before.utf8), after: Array(after.utf8))
  }

  @Test(arguments: [
    ("On ", " it said; it will meet soon", TenseCue.past),
    ("It said so on Monday; it will meet on ", "", .future),
    ("Exports fell in March, and will rise on ", "", .future),
    ("The law, which was drawn up last year, takes effect on ", "", .future),
    ("The ban, announced on Wednesday, takes effect on ", "", .future),
    ("The law, which was passed on ", ", takes effect soon", .past),
    ("The ministry said on ", " that it will act", .past),
    ("He said the talks on ", " will be hard", .future),
    ("He said ", "'s talks will be hard", .future),
    ("That may explain ", "'s move on lumber", .none),
    ("It will study ", "'s ruling", .future),
    ("\"We will act,\" he said on ", "", .past),
    ("The rule is to be published on ", "", .future),
    ("It must act by ", "", .limit),
    ("It was to act by ", "", .past),
    ("Comments are due 45 days from ", "", .none),
    ("Since ", ", prices have doubled", .past),
  ])
  func tells(before: String, after: String, cue: TenseCue) {
    #expect(self.cue(before, after) == cue)
  }
}
