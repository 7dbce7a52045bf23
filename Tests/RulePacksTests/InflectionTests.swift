import Testing

@testable import RulePacks

@Suite struct InflectionTests {
  private let inflection: Inflection

  init() throws {
    var problems: [RuleDiagnostic] = []
    inflection = try ShippedRules.inflection(&problems)
    try #require(problems.isEmpty)
  }

  @Test(arguments: [
    "say says said said saying", "tell tells told told telling",
    "accuse accuses accused accused accusing", "deny denies denied denied denying",
    "ban bans banned banned banning", "bar bars barred barred barring",
    "cut cuts cut cut cutting", "put puts put put putting", "levy levies levied levied levying",
    "sue sues sued sued suing", "impose imposes imposed imposed imposing",
    "withdraw withdraws withdrew withdrawn withdrawing",
    "forbid forbids forbade/forbad forbidden forbidding",
    "freeze freezes froze frozen freezing", "buy buys bought bought buying",
    "sell sells sold sold selling", "pay pays paid paid paying",
    "take takes took taken taking", "seek seeks sought sought seeking",
    "cancel cancels canceled/cancelled canceled/cancelled canceling/cancelling",
    "label labels labeled/labelled labeled/labelled labeling/labelling",
    "fuel fuels fueled/fuelled fueled/fuelled fueling/fuelling",
    "control controls controlled controlled controlling",
    "permit permits permitted permitted permitting",
    "prohibit prohibits prohibited prohibited prohibiting",
    "offer offers offered offered offering", "toughen toughens toughened toughened toughening",
    "veto vetoes vetoed vetoed vetoing", "free frees freed freed freeing",
    "agree agrees agreed agreed agreeing", "lie lies lay/lied lain/lied lying",
    "fix fixes fixed fixed fixing", "slash slashes slashed slashed slashing",
    "pass passes passed passed passing", "launch launches launched launched launching",
    "delay delays delayed delayed delaying", "plead pleads pleaded/pled pleaded/pled pleading",
    "forecast forecasts forecast/forecasted forecast/forecasted forecasting",
    "quit quits quit quit quitting", "panic panics panicked panicked panicking",
    "admit admits admitted admitted admitting", "ship ships shipped shipped shipping",
    "subsidise subsidises subsidised subsidised subsidising",
    "undertake undertakes undertook undertaken undertaking",
    "repeal repeals repealed repealed repealing", "reveal reveals revealed revealed revealing",
    "be is/are was/were been being", "have has had had having", "go goes went gone going",
    "focus focuses focused/focussed focused/focussed focusing/focussing",
    "relax relaxes relaxed relaxed relaxing", "allow allows allowed allowed allowing",
    "withhold withholds withheld withheld withholding", "axe axes axed axed axing",
    "target targets targeted targeted targeting", "equip equips equipped equipped equipping",
  ])
  func inflectsVerbs(_ line: String) {
    let words = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    let forms = inflection.verbForms(of: words[0][0])
    #expect(
      [forms.third, forms.past, forms.participle, forms.gerund] == Array(words.dropFirst()))
  }

  @Test func inflectsTheFirstWordOfAPhrase() {
    let forms = inflection.verbForms(of: "lash out at")
    #expect(forms.base == "lash out at")
    #expect(forms.third == ["lashes out at"])
    #expect(forms.gerund == ["lashing out at"])
    #expect(inflection.verbForms(of: "take effect").participle == ["taken effect"])
  }

  @Test(arguments: [
    ("tariff", "tariffs"), ("duty", "duties"), ("levy", "levies"), ("spokesman", "spokesmen"),
    ("spokeswoman", "spokeswomen"), ("business", "businesses"), ("tax", "taxes"),
    ("attorney general", "attorneys general"), ("rule of origin", "rules of origin"),
    ("trade deal", "trade deals"), ("embargo", "embargoes"), ("person", "people persons"),
    ("giant", "giants"), ("CEO", "CEOs"), ("subsidy", "subsidies"), ("key", "keys"),
    ("memorandum of understanding", "memorandums of understanding memoranda of understanding"),
    ("entry into force", "entries into force"), ("German", "Germans"), ("evidence", ""),
    ("bureau", "bureaus"), ("breach", "breaches"),
  ])
  func makesPlurals(_ noun: String, _ expected: String) {
    #expect(inflection.plurals(of: noun).joined(separator: " ") == expected)
  }

  @Test func worksWithoutATable() {
    let plain = Inflection()
    #expect(plain.verbForms(of: "ban").gerund == ["banning"])
    #expect(plain.verbForms(of: "say").past == ["sayed"])
  }

  @Test func reportsAWrongTable() throws {
    var problems: [RuleDiagnostic] = []
    let text = "verbs:\n  take: [took]\nplurls: {}\n"
    let node = try YAMLReader.read(Array(text.utf8), file: "i.yaml")
    _ = Inflection(irregular: node, reporting: &problems)
    #expect(problems.map { [$0.line, $0.column] } == [[3, 1], [2, 9]])
    #expect(problems.first?.advice == "did you mean 'plurals'?")
  }
}
