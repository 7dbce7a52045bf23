import PatternMatching

/// One branch of a pattern, cut into steps at its spaces and slots.
public struct StepSequence {
  /// An element with its text in the pattern.
  struct Part {
    var element: PatternElement
    var text: String
  }

  /// What compiling takes besides the elements.
  struct Context {
    var bound: UInt32
    var compiler: PatternCompiler
    var isCaseless: Bool
    var fragments: [String: String]
  }

  public let steps: [PatternStep]
  private let parts: [Part]
  private let context: Context

  init(_ parts: [Part], _ context: Context) {
    self.parts = parts
    self.context = context
    var cutter = StepCutter(parts)
    steps = cutter.steps()
  }

  /// True where the letters of the pattern stand for both cases.
  public var isCaseless: Bool { context.isCaseless }

  /// Name of the group that holds the words of a step.
  public static func group(_ step: Int) -> String { "step\(step)" }

  /// A run of steps as a pattern, with a group for each.
  ///
  /// - Parameters:
  ///   - isCaseless: other than the rule has it.
  ///   - anywhere: also where a party that opens the pattern stands after a preposition.
  public func pattern(
    _ run: ClosedRange<Int>, isCaseless: Bool? = nil, anywhere: Bool = false
  ) -> CompiledPattern? {
    var regex = opening(run.lowerBound, anywhere)
    for index in run {
      let step = steps[index]
      let start = index == run.lowerBound ? step.core : step.elements.lowerBound
      let elements = parts[start..<step.elements.upperBound].map(\.element)
      let text = context.compiler.regex(of: elements, bound: context.bound)
      regex += "(?<\(Self.group(index))>\(text))"
    }
    regex += closing(run.upperBound)
    return try? CompiledPattern(
      regex, caseless: isCaseless ?? context.isCaseless)
  }

  private func opening(_ step: Int, _ anywhere: Bool) -> String {
    let own = core(of: step)
    if step == 0, own.first.map(PatternCompiler.isSubject) == true {
      return anywhere ? "" : PatternCompiler.notAfterPreposition
    }
    return WordStart.needsAssertion(own) ? WordStart.assertion : ""
  }

  private func closing(_ step: Int) -> String {
    let end = steps[step].elements.upperBound
    guard WordStart.needsEndAssertion(core(of: step)) else { return "" }
    // A step that the next one follows at once may end inside a word.
    if end < parts.count, !PatternCompiler.isSpace([parts[end].element], 0) { return "" }
    return PatternCompiler.wordAfter
  }

  private func core(of step: Int) -> [PatternElement] {
    parts[steps[step].core..<steps[step].elements.upperBound].map(\.element)
  }

  /// The sequences in which a step that is a group is replaced by one of its branches.
  public func expanded(at index: Int) -> [StepSequence] {
    let step = steps[index]
    guard step.elements.upperBound - step.core == 1,
      case .group(let open, let branches) = parts[step.core].element.node,
      !WordSpelling.isAssertion(open), !step.isOptional, branches.count <= 40,
      ["", "+"].contains(parts[step.core].element.quantifier)
    else { return [] }
    let source = innerText(parts[step.core].text)
    let inner = branches.map { Self.parts($0, of: source) }
    if inner.count == 1, StepSequence(inner[0], context).steps.count < 2 { return [] }
    return inner.map { branch in
      StepSequence(
        Array(parts[..<step.core]) + branch + Array(parts[step.elements.upperBound...]), context)
    }
  }

  /// The text that the offsets of a group's elements count in; nil for this pattern's own.
  private func innerText(_ text: String) -> String? {
    guard text.hasPrefix("{"), let equals = text.firstIndex(of: "="),
      let end = text.firstIndex(of: "}")
    else { return nil }
    return context.fragments[String(text[text.index(after: equals)..<end])]
  }

  /// - Parameter source: the text in which the elements were read; nil for a group of a pattern.
  static func parts(_ elements: [PatternElement], of source: String?) -> [Part] {
    let scalars = source.map { Array($0.unicodeScalars) }
    return elements.enumerated().map { index, element in
      let next = index + 1 < elements.count ? elements[index + 1].offset : scalars?.count
      guard let scalars, let next, element.offset <= next, next <= scalars.count else {
        return Part(element: element, text: PatternText.text(of: element))
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[element.offset..<next])
      return Part(element: element, text: String(text))
    }
  }
}
