/// Numbers the things that the patterns of a pack need: each thing once, whatever the number of
/// patterns that need it.
final class NeedNumbers {
  private var numbers: [Need: NeedID] = [:]
  /// By their numbers.
  private(set) var all: [Need] = []

  func number(of need: Need) -> NeedID {
    if let known = numbers[need] { return known }
    let number = NeedID(all.count)
    numbers[need] = number
    all.append(need)
    return number
  }
}
