import Testing

/// The validator of the tests can fail.
@Suite("JSON Schema validator") struct JSONSchemaTests {
  private func faults(_ schema: String, _ value: String) throws -> [String] {
    try JSONSchema(parsing: schema).faults(try JSONText.value(value))
  }

  @Test(arguments: [
    (#"{"type": "string"}"#, #""a""#, "1"),
    (#"{"type": ["string", "null"]}"#, "null", "[]"),
    (#"{"type": "integer", "minimum": 1}"#, "1", "0"),
    (#"{"type": "boolean"}"#, "true", #""true""#),
    (#"{"const": "a"}"#, #""a""#, #""b""#),
    (#"{"enum": ["a", 1]}"#, "1", #""1""#),
    (#"{"pattern": "^[0-9]+$"}"#, #""12""#, #""1x""#),
    (#"{"minLength": 2}"#, #""ab""#, #""a""#),
    (#"{"required": ["a"]}"#, #"{"a": 1}"#, #"{"b": 1}"#),
    (#"{"minProperties": 1}"#, #"{"a": 1}"#, "{}"),
    (#"{"properties": {"a": {"const": 1}}}"#, #"{"a": 1, "b": 2}"#, #"{"a": 2}"#),
    (
      #"{"properties": {"a": true}, "additionalProperties": false}"#, #"{"a": 1}"#,
      #"{"b": 1}"#
    ),
    (
      #"{"patternProperties": {"^x": {"const": 1}}, "additionalProperties": false}"#,
      #"{"xa": 1}"#, #"{"xa": 2}"#
    ),
    (#"{"properties": {"a": false}}"#, "{}", #"{"a": 1}"#),
    (#"{"propertyNames": {"pattern": "^a"}}"#, #"{"ab": 1}"#, #"{"b": 1}"#),
    (#"{"items": {"const": 1}, "minItems": 1, "maxItems": 2}"#, "[1, 1]", "[1, 2]"),
    (#"{"minItems": 1}"#, "[1]", "[]"),
    (#"{"maxItems": 1}"#, "[1]", "[1, 1]"),
    (#"{"oneOf": [{"const": 1}, {"const": 2}]}"#, "2", "3"),
    (#"{"oneOf": [{"minimum": 1}, {"minimum": 2}]}"#, "1", "2"),
    (#"{"anyOf": [{"const": 1}, {"const": 2}]}"#, "2", "3"),
    (#"{"allOf": [{"minimum": 1}, {"minimum": 2}]}"#, "2", "1"),
    (#"{"not": {"const": 1}}"#, "2", "1"),
    (#"{"if": {"const": 1}, "then": false, "else": {"const": 2}}"#, "2", "1"),
    (#"{"if": {"const": 1}, "then": true, "else": {"const": 2}}"#, "1", "3"),
    (##"{"$ref": "#/$defs/a", "$defs": {"a": {"const": 1}}}"##, "1", "2"),
  ])
  func aKeywordHoldsAndFails(schema: String, good: String, bad: String) throws {
    #expect(try faults(schema, good) == [])
    #expect(try faults(schema, bad) != [])
  }

  @Test(arguments: [
    #"{"minimun": 1}"#, #"{"properties": {"a": {"format": "date"}}}"#, #"{"oneOf": [{"x": 1}]}"#,
    #"{"$defs": {"a": {"uniqueItems": true}}}"#,
  ])
  func anUnknownKeywordIsAFault(schema: String) {
    #expect(throws: JSONSchema.UnknownKeyword.self) { try JSONSchema(parsing: schema) }
  }
}
