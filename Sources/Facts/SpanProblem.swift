/// What is wrong with a span.
public enum SpanProblem: String, Sendable {
  case empty = "is empty"
  case outside = "lies outside of the text"
  case splitsScalar = "begins or ends inside a character"
  case mismatch = "does not match its text"
}
