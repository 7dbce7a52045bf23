import PatternMatching

/// Reads patterns of the rule language apart from their rules: whole, or cut into steps.
public struct PatternReader {
  private let vocabulary: PatternVocabulary
  private let compiler: PatternCompiler

  /// - Parameter file: the rule file whose fragments the patterns may use, beside the pack's.
  public init(_ pack: RulePack, file: String = "") {
    vocabulary = PatternVocabulary(
      classes: pack.classes, fragments: pack.patternNames.fragments(in: file),
      slots: pack.patternNames.slots, status: pack.status)
    compiler = PatternCompiler(vocabulary)
  }

  /// A pattern as the matcher runs it.
  ///
  /// - Parameter name: what the pattern is called where it is wrong, in place of a file.
  public func pattern(
    _ source: String, isCaseless: Bool, name: String
  ) throws(RuleDiagnostic) -> CompiledPattern {
    let branches: [[PatternElement]]
    do throws(PatternFault) {
      branches = try parsed(source)
    } catch {
      throw Self.diagnostic(name, source, error)
    }
    let regex = compiler.regex(branches)
    do throws(PatternError) {
      return try CompiledPattern(regex, caseless: isCaseless)
    } catch {
      let fault = PatternFault(
        offset: offset(of: error.offset, in: branches, regex),
        message: "not a regular expression: \(error.message)",
        advice:
          "look near `\(String(decoding: regex.utf8.prefix(error.offset).suffix(12), as: UTF8.self))`"
      )
      throw Self.diagnostic(name, source, fault)
    }
  }

  /// A pattern as PCRE2 reads it; nil where it is wrong.
  public func regex(_ source: String) -> String? {
    (try? parsed(source)).map { compiler.regex($0) }
  }

  /// The steps of a pattern, one sequence for each of its branches; none where it is wrong.
  public func sequences(_ source: String, isCaseless: Bool) -> [StepSequence] {
    guard let branches = try? parsed(source) else { return [] }
    let bound = PatternCompiler.boundKinds(branches)
    return branches.map { branch in
      StepSequence(
        StepSequence.parts(branch, of: source),
        StepSequence.Context(
          bound: bound, compiler: compiler, isCaseless: isCaseless,
          fragments: vocabulary.fragments))
    }
  }

  private func parsed(_ source: String) throws(PatternFault) -> [[PatternElement]] {
    var parser = PatternParser(source, vocabulary)
    let parsed = try parser.parse()
    if let fault = GapCheck.fault(in: parsed) { throw fault }
    return parsed
  }

  /// Where in the pattern a fault of its regular expression lies: the element that it is in.
  private func offset(of fault: Int, in branches: [[PatternElement]], _ regex: String) -> Int {
    let first = compiler.regex(of: Array(branches.first?.prefix(4) ?? []), bound: 0)
    var before =
      regex.firstRange(of: first).map {
        regex.utf8.distance(from: regex.startIndex, to: $0.lowerBound)
      } ?? 0
    for branch in branches {
      for end in branch.indices {
        let regex = compiler.regex(of: Array(branch[...end]), bound: 0)
        if before + regex.utf8.count >= fault { return branch[end].offset }
      }
      before += compiler.regex(of: branch, bound: 0).utf8.count + 1
    }
    return branches.last?.last?.offset ?? 0
  }

  private static func diagnostic(
    _ name: String, _ source: String, _ fault: PatternFault
  ) -> RuleDiagnostic {
    RuleDiagnostic(
      file: name, line: 1, column: fault.offset + 1, message: fault.message,
      advice: fault.advice, sourceLine: source)
  }
}
