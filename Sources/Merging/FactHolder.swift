/// Who tells a fact: the article itself, or somebody whom it quotes.
public enum FactHolder: Sendable, Equatable {
  case author
  /// Key of the claim, and the name of who makes it or what sort of source it is.
  case claim(fact: String, source: String?)
}
