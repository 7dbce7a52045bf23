/// The words that decide where sentences end; and which lines are passed over; data of a rule pack
/// (`words/abbreviations.yaml`, `words/boilerplate.yaml`).
///
/// Abbreviations are written without their last period. One that begins with a capital stands only
/// for words that do; an entry in lower case stands for any.
public struct TokenizerSettings: Sendable {
  /// Abbreviations before which no sentence begins (`Mr`, `Sen`): a name follows.
  public var beforeName: [String]
  /// Abbreviations that end a sentence unless a number follows (`No`, `Art`).
  public var beforeNumber: [String]
  /// Abbreviations that end a sentence only before an opener (`Inc`, `Sept`). Dotted acronyms and
  /// initials are always treated so.
  public var anywhere: [String]
  /// Words that, capitalised after such an abbreviation, begin a sentence (`The`, `However`).
  public var openers: [String]
  /// Verbs after which a quotation that ends with `?` or `!` is still in its sentence, in the form
  /// used (`"Why?" Ms. Ruiz asked`).
  public var speechVerbs: [String]
  /// Forms of whole lines that are no text of an article (`words/boilerplate.yaml`).
  public var boilerplate: [String]

  public init(
    beforeName: [String] = [], beforeNumber: [String] = [], anywhere: [String] = [],
    openers: [String] = [], speechVerbs: [String] = [], boilerplate: [String] = []
  ) {
    self.beforeName = beforeName
    self.beforeNumber = beforeNumber
    self.anywhere = anywhere
    self.openers = openers
    self.speechVerbs = speechVerbs
    self.boilerplate = boilerplate
  }
}
