/// Where in a pattern of the rule language the fault stands that PCRE2 found in the compiled one.
struct FaultPlace {
  private let compiler: PatternCompiler
  private let source: [Unicode.Scalar]
  private let full: [UInt8]
  /// In bytes of the compiled pattern.
  private let fault: Int

  private typealias Branches = [[PatternElement]]

  private init(_ compiler: PatternCompiler, _ source: String, _ full: String, _ fault: Int) {
    self.compiler = compiler
    self.source = Array(source.unicodeScalars)
    self.full = Array(full.utf8)
    self.fault = fault
  }

  /// Offset in scalars of the pattern: of the first element whose compiled text reaches the fault.
  static func offset(
    of fault: Int, in branches: [[PatternElement]], source: String, compiler: PatternCompiler
  ) -> Int? {
    let place = FaultPlace(compiler, source, compiler.regex(branches), fault)
    return place.element(in: branches) { $0 }
  }

  private func element(in branches: Branches, _ whole: (Branches) -> Branches) -> Int? {
    for (number, branch) in branches.enumerated() {
      for index in branch.indices {
        func upTo(_ last: [PatternElement]) -> Branches {
          let before = Array(branches[..<number]) + [Array(branch[..<index]) + last]
          // Patterns of several branches stand in a group of their own.
          return whole(before.count < branches.count ? before + [[]] : before)
        }
        let element = branch[index]
        guard reaches(compiler.regex(upTo([element]))) else { continue }
        guard case .group(let open, let inner) = element.node, isWrittenHere(element) else {
          return element.offset
        }
        let inside = self.element(in: inner) { part in
          upTo([
            PatternElement(
              node: .group(open: open, branches: part), quantifier: "", offset: element.offset)
          ])
        }
        return inside ?? element.offset
      }
    }
    return nil
  }

  /// True where a part of the pattern compiles to all that stands before the fault.
  private func reaches(_ part: String) -> Bool {
    part.utf8.count >= fault && part.utf8.prefix(fault).elementsEqual(full.prefix(fault))
  }

  /// False for what a fragment brought in.
  private func isWrittenHere(_ element: PatternElement) -> Bool {
    source.indices.contains(element.offset) && source[element.offset] == "("
  }
}
