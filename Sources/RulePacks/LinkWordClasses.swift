/// The word classes by which the program ties claims to each other; no pattern needs to name them.
public enum LinkWordClasses {
  public static let accusations = "accusation-reference"
  public static let pointing = "pointing-word"
  public static let tellingNothing = "telling-nothing"
  public static let rumors = "rumor-word"

  static let all: Set<String> = [
    accusations, pointing, tellingNothing, rumors, "effective-before", "expires-before",
  ]
}
