/// A rule pack with one rule, for the commands that look at rules.
enum SmallPack {
  static func write(to sandbox: Sandbox) throws {
    try sandbox.write("Rules/pack.yaml", "name: small\nversion: '7'\n")
    try sandbox.write(
      "Rules/lists/names.tsv",
      "id\tkind\tname\nx-board\tagency\tPort Board\nc-norvik\tcompany\tNorvik Steel\n")
    try sandbox.write("Rules/words/words.yaml", "classes:\n  accuse: {verbs: [accuse]}\n")
    try sandbox.write(
      "Rules/claims/claims.yaml",
      """
      rules:
        - id: accuse
          title: An agency accuses a company
          emits: claim/accusation
          match: '{source:agency} (?<cue>{@accuse}) {target:company} of {content:~clause}'
        - id: praise
          title: An agency praises a company
          emits: claim/statement
          match: '{source:agency} (?<cue>praised) {target:company}'
      """)
    try sandbox.write(
      "in/a.txt",
      "Oats\n\nThe Port Board accused Norvik Steel of dumping.\n\n"
        + "The Port Board accused Norvik Rolling of dumping.\n")
  }
}
