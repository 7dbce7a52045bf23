import PatternMatching

/// All that a compiled pack is made of, as one number.
public struct CompiledPackKey: Sendable, Equatable {
  /// The 64 hexadecimal digits of a SHA-256.
  let digits: String

  /// What is hashed besides the files and the program: a change of the format that another build of
  /// the program does not already stand for, and the library whose code is kept.
  private static var format: String { "compiled pack 1, PCRE2 \(PatternLibrary.version)" }

  init(digits: String) { self.digits = digits }

  /// - Parameters:
  ///   - files: of the pack.
  ///   - lists: the user's own, in their order.
  ///   - program: tells this build of the program from all others.
  ///   - hash: gives the digits of the SHA-256 of some pieces of bytes end to end.
  public init(
    _ files: PackFiles, lists: [UserListFile], program: [UInt8],
    hash: ([[UInt8]]) throws -> String
  ) rethrows {
    var pieces = [Array(Self.format.utf8), program]
    func add(_ name: String, _ bytes: [UInt8]) {
      // With their lengths, so that no two packs are the same bytes.
      pieces.append(Array("\(name.utf8.count) \(name) \(bytes.count)\n".utf8))
      pieces.append(bytes)
    }
    for file in files.files { add(file.path, file.bytes) }
    for list in lists { add("list " + list.name, list.bytes) }
    digits = try hash(pieces)
  }
}
