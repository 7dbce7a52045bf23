/// Figures in rows and columns, for people and for programs.
struct Table {
  /// A number with as many decimals as are worth reading.
  struct Figure {
    var value: Double
    var decimals: Int
    var unit = ""
  }

  /// What its JSON is called.
  var name: String
  var title: String
  /// The first is that of the names of the rows.
  var columns: [String]
  var rows: [(name: String, figures: [Figure?])] = []
  /// Lines below it.
  var notes: [String] = []

  mutating func add(_ name: String, _ figures: Figure?...) { rows.append((name, figures)) }
}

extension Table.Figure {
  /// As people read it; without Foundation, whose formats hang on the machine.
  var text: String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((abs(value) * scale).rounded())
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let whole = Self.grouped(String(padded.dropLast(decimals)))
    return (value < 0 ? "-" : "") + whole + (decimals == 0 ? "" : "." + padded.suffix(decimals))
      + unit
  }

  /// 1234567 is 1,234,567.
  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
