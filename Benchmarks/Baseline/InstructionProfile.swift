/// What callgrind wrote: instructions by stage.
struct InstructionProfile {
  private(set) var rows: [(stage: String, instructions: Int)] = []

  /// - Parameter text: dumps one after another, each with the name of its stage as
  ///   `desc: Trigger: Client Request: STAGE` and its instructions as `totals: N`.
  init(_ text: [UInt8]) {
    var stage: String?
    var places: [String: Int] = [:]
    for line in text.split(separator: 0x0A) {
      if let name = Self.rest(line, after: "desc: Trigger: Client Request: ") {
        stage = name
      } else if let total = Self.rest(line, after: "totals: "), let count = Int(total),
        let name = stage
      {
        if let place = places[name] {
          rows[place].instructions += count
        } else {
          places[name] = rows.count
          rows.append((name, count))
        }
        stage = nil
      }
    }
  }

  private static func rest(_ line: ArraySlice<UInt8>, after start: String) -> String? {
    guard line.starts(with: start.utf8) else { return nil }
    return String(decoding: line.dropFirst(start.utf8.count), as: UTF8.self)
  }
}
