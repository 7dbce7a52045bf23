/// What the matches of a pattern look like thing by thing, where a thing is a masked thing, or a
/// token that is not masked.
///
/// A pattern is a regular expression over characters. Read over things instead it takes more, never
/// less, and it can be tried at all places of a sentence at once: the places from which the rest of
/// the pattern can go on are bits of a number, and a thing of a class is a shift and an intersection
/// (bit-parallel simulation of an automaton, Baeza-Yates and Gonnet 1992, transposed as in Cameron's
/// parallel bit streams). So steps run from the end of the pattern to its start, and what is left at
/// the end are the places at which a match can begin.
public struct TokenFilter: Sendable, Equatable {
  /// One step over a set of places.
  public struct Step: Sendable, Equatable {
    public var operation: Operation
    /// 255 for any number.
    public var most: UInt8 = 0
    /// What the operation is about: the place of a class among the needs of the pack, kinds of masked
    /// things as bits, or how many steps belong to it.
    public var value: UInt32 = 0

    /// True where `value` is the number of a class.
    public var namesClass: Bool { [.thing, .begins, .beginsNot].contains(operation) }
  }

  public enum Operation: UInt8, Sendable {
    /// One thing of the class `value`.
    case thing
    /// Texts of things: the `value` steps behind it are things, the last of a text first; with its
    /// first thing, of which `most` is 1, a text ends. Where `most` of this step is 1, or nothing.
    case texts
    /// Nothing is taken, but the thing that stands here is one of the class `value`.
    case begins
    /// Nothing is taken, and the thing that stands here is none of the class `value`.
    case beginsNot
    /// Nothing is taken, and what stands here is the start of the sentence, its end, or no masked
    /// thing.
    case start, end, unmasked
    /// Up to `most` things of the kinds `value` (`ThingKinds`), at least one, without a space between
    /// them where the kinds have none.
    case run
    /// The same, or nothing.
    case runOrNothing
    /// Up to `most` words divided by spaces, with no mark but what words hold, and no masked thing
    /// of the kinds `value` (bits of `SlotKind`).
    case gap
    /// The same, with commas as numbers hold them.
    case gapWithCommas
    /// What stands before may end inside the thing that stands here.
    case glue
    /// The end of a word behind its apostrophe, which is a thing or the end of one.
    case clitic
    /// The `value` steps behind it must lead on from here, too; nothing is taken. Where `most` is 1,
    /// they may begin inside the thing before.
    case ahead
    /// Begins branches, divides them and ends them; `value` is the number of steps of the branch that
    /// begins.
    case fork, branch, join
    /// The `value` steps behind it, any number of times.
    case loop
  }

  /// The last of the pattern first. Classes are needs of the pack (`RulePack.needs`).
  public internal(set) var steps: [Step] = []

  /// Most forks that are open at once.
  public static let maxForks = 32

  init() {}
}
