import Facts

/// Tells one build of the program from another.
enum ProgramHash {
  /// SHA-256 of the program's file; empty where it cannot be read.
  static func sha256() throws -> String {
    try ContentHash.ofFile(RulesFolder.program) ?? ""
  }
}
