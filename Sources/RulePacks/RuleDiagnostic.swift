/// What is wrong at one place of a rule file or list, and what to do about it.
public struct RuleDiagnostic: Error, Sendable, Hashable {
  public enum Severity: String, Sendable {
    case error, warning
  }

  /// Path as given, relative to the pack.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// In Unicode scalars, counted from 1.
  public var column: Int
  public var severity: Severity
  public var message: String
  /// What to do; may be empty.
  public var advice: String
  /// The whole line of the file, for the caret.
  public var sourceLine: String

  public init(
    file: String, line: Int, column: Int, severity: Severity = .error, message: String,
    advice: String = "", sourceLine: String = ""
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.advice = advice
    self.sourceLine = sourceLine
  }

  /// The description, the source line, and a caret under the column.
  public var rendered: String {
    if sourceLine.isEmpty { return description }
    var marker = ""
    var place = 1
    for scalar in sourceLine.unicodeScalars {
      if place >= column { break }
      marker.append(scalar == "\t" ? "\t" : " ")
      place += 1
    }
    return "\(description)\n  \(sourceLine)\n  \(marker)^"
  }
}

extension RuleDiagnostic: CustomStringConvertible {
  /// `file:line:column: what is wrong; what to do`
  public var description: String {
    let kind = severity == .warning ? "warning: " : ""
    let rest = advice.isEmpty ? "" : "; \(advice)"
    return "\(file):\(line):\(column): \(kind)\(message)\(rest)"
  }
}

extension RuleDiagnostic: Comparable {
  /// Order of a report: by file, then by place, then by message.
  public static func < (left: RuleDiagnostic, right: RuleDiagnostic) -> Bool {
    (left.file, left.line, left.column, left.message)
      < (right.file, right.line, right.column, right.message)
  }
}
