import DocumentModel
import Extraction
import RulePacks
import Testing

/// Words that are names in one sentence and none in the next.
@Suite struct NameTrapTests {
  /// `TEXT entity` of the names of a text, without pronouns and goods.
  private func names(_ text: String) throws -> [String] {
    let worker = PipelineWorker(Pipeline(try ShippedPack.withGivens.get()))
    let result = worker.extract(Article(source: "test", bytes: Array(text.utf8)))
    return result.mentions.compactMap { mention in
      guard mention.form != .pronoun, mention.kind != .product, let entity = mention.entity else {
        return nil
      }
      return "\(result.document.text(mention.span)) \(result.entities[entity].id)"
    }
  }

  @Test(arguments: [
    ("Growers sold apples; an apple a day costs little.", "us-apple"),
    ("The target of 5% was missed.", "us-target"), ("He needs a visa for the trip.", "us-visa"),
    ("There is a gap in the rules.", "us-gap"), ("The shell of the plant stood empty.", "gb-shell"),
    ("It kept them at arm's length.", "gb-arm-holdings"),
    ("Arm in arm, the designers left.", "gb-arm-holdings"),
    ("They polish steel all day.", "PL"),
    ("Frozen turkey imports fell by half.", "TR"),
    ("A state department store cut jobs.", "us-state"),
    ("The fed-up farmers left.", "us-fed"), ("Commerce between the two fell.", "us-doc"),
    ("It may rain in May.", "person:may"), ("The president spoke.", "us-president"),
  ])
  func wordsAreNoNames(text: String, entity: String) throws {
    let found = try names(text)
    #expect(!found.contains { $0.hasSuffix(" " + entity) }, "\(text): \(found)")
  }

  @Test(arguments: [
    ("Apple unveils a phone.", "Apple us-apple"),
    ("Target said it would raise prices.", "Target us-target"),
    ("Visa said its cards would work.", "Visa us-visa"),
    ("Gap said it would source fewer shirts.", "Gap us-gap"),
    ("Arm, the British chip designer, sued.", "Arm gb-arm-holdings"),
    ("Chip designer Arm sued.", "Arm gb-arm-holdings"),
    ("Shell said it would sell a refinery.", "Shell gb-shell"),
    ("A Polish minister spoke.", "Polish PL"),
    ("Turkey raised its duty on almonds.", "Turkey tr-gov"),
    ("The State Department said no.", "State Department us-state"),
    ("The Fed held rates.", "Fed us-fed"),
    ("The Bank for International Settlements (BIS) in Basel said so.", "BIS int-bis-bank"),
    ("The Bureau of Industry and Security (BIS) added ten firms.", "BIS us-bis"),
    (
      "The Worker Passport Project (WPP), a charity, met. The WPP objected.",
      "WPP x-organization:worker-passport-project"
    ),
    ("Theresa May said it may rain in May.", "Theresa May person:theresa-may"),
    ("Georgia, the U.S. state, grows peanuts near Atlanta.", "Georgia US-GA"),
    ("Washington State grows apples.", "Washington State US-WA"),
    ("Washington said it would raise tariffs.", "Washington us-gov"),
    ("George Washington was a general.", "George Washington person:george-washington"),
    ("Tom Brisbane left. Brisbane said no.", "Brisbane person:tom-brisbane"),
    ("Susan Rice left. Rice said no.", "Rice person:susan-rice"),
    ("Officials flew to Beijing.", "Beijing CN"), ("Beijing retaliated.", "Beijing cn-gov"),
  ])
  func namesAreNames(text: String, name: String) throws {
    let found = try names(text)
    #expect(found.contains(name), "\(text): \(found)")
  }
}
