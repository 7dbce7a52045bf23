/// The name of a captured group as a role: `payee_example` gives examples of the payee,
/// `content_more` a further part of the content.
public enum RoleName {
  public static func read(_ group: String) -> (role: String, isExample: Bool) {
    if group.hasSuffix("_example") { return (String(group.dropLast("_example".count)), true) }
    if group.hasSuffix("_more") { return (String(group.dropLast("_more".count)), false) }
    return (group, false)
  }
}
