/// The currency list, by sign, code and word.
public struct CurrencyTable: Sendable {
  /// Codes in the order of the list.
  private var bySign: [String: [String]] = [:]
  private var byName: [String: [String]] = [:]
  private var bySubunit: [String: [String]] = [:]
  /// Currencies whose name ends in the word: "dollar" → all dollars.
  private var families: [String: [String]] = [:]
  private var codes: Set<String> = []
  /// Words and signs for which the list says that only the country decides.
  private var undecided: Set<String> = []

  /// Rows of the list by column: `code`, `name`, `symbols`, `names`, `subunits`, `other_codes`,
  /// `status` and `ambiguous`; several values in a column are divided by `|`.
  public init(rows: [[String: String]]) {
    for row in rows {
      guard let code = row["code"], !code.isEmpty else { continue }
      // Offshore yuan and other market codes stand for the ISO code of the same currency.
      let iso = code == "CNH" ? "CNY" : code
      codes.insert(code)
      for sign in Self.items(row["symbols"]) { Self.add(iso, to: &bySign[sign, default: []]) }
      for other in Self.items(row["other_codes"]) where other.count >= 3 {
        Self.add(iso, to: &bySign[other, default: []])
      }
      for name in Self.items(row["names"]) {
        Self.add(iso, to: &byName[Self.key(name), default: []])
      }
      for part in Self.items(row["subunits"]) {
        Self.add(iso, to: &bySubunit[Self.key(part), default: []])
      }
      // "won=never": the plain word is never this one.
      if row["ambiguous"]?.contains("=never") ?? false { continue }
      if let last = row["name"]?.split(separator: " ").last {
        Self.add(iso, to: &families[Self.singular(Self.key(String(last))), default: []])
      }
      noteUndecided(row["ambiguous"] ?? "")
    }
  }

  /// What a sign, code or word ("US$", "EUR", "Canadian dollars", "cents") names.
  ///
  /// - Parameter dollars: country of the dollars that are called so and nothing else.
  func currency(_ text: String, country: String?, dollars: String?) -> CurrencyReading? {
    if let found = code(text) { return found }
    if text == "$" { return dollar(dollars, "symbol_default_US") }
    if let found = sign(text, country) { return found }
    let key = Self.key(text)
    if ["dollar", "dollars"].contains(key) { return dollar(dollars, "word_default") }
    return word(key, country)
  }

  private func code(_ text: String) -> CurrencyReading? {
    var letters = text.filter { $0 != "." && $0 != " " && $0 != "$" }
    guard letters.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    var factor = 0
    if letters.count == 4, let first = letters.first, "MmKk".contains(first) {
      factor = "Mm".contains(first) ? 6 : 3
      letters.removeFirst()
    }
    let upper = letters.uppercased()
    guard upper.count == 3, codes.contains(upper) || bySign[upper] != nil else { return nil }
    let iso = bySign[upper]?.first ?? upper
    return CurrencyReading(code: iso, basis: "explicit_code", exponent: factor)
  }

  private func sign(_ text: String, _ country: String?) -> CurrencyReading? {
    let plain = text.filter { $0 != " " && $0 != "." }
    let upper = plain.uppercased()
    let written = [text, plain, plain.count > 1 ? upper : plain].first { bySign[$0] != nil }
    guard let sign = written, let found = bySign[sign], let first = found.first else { return nil }
    if let local = found.first(where: { Self.isOf($0, country) }), found.count > 1 {
      return CurrencyReading(code: local, basis: "document_country")
    }
    if undecided.contains(sign.lowercased()) {
      return CurrencyReading(why: "\(sign): \(found.joined(separator: ", "))")
    }
    let isUnique = found.count == 1 || sign.count > 1
    return CurrencyReading(code: first, basis: isUnique ? "symbol_unique" : "word_default")
  }

  private func dollar(_ country: String?, _ basis: String) -> CurrencyReading {
    let local = families["dollar"]?.first { Self.isOf($0, country) }
    if let local, local != "USD" { return CurrencyReading(code: local, basis: "document_country") }
    return CurrencyReading(code: "USD", basis: basis)
  }

  private func word(_ key: String, _ country: String?) -> CurrencyReading? {
    for spelling in [key, key + "s", Self.singular(key)] {
      if let found = byName[spelling], let first = found.first {
        return named(spelling, found, first, country)
      }
      if let found = bySubunit[spelling], let first = found.first {
        let code = found.first { Self.isOf($0, country) } ?? first
        let basis = code == first ? "word_default" : "document_country"
        return CurrencyReading(code: code, basis: basis, exponent: Self.subunit(of: code))
      }
    }
    return nil
  }

  private func named(
    _ spelling: String, _ found: [String], _ first: String, _ country: String?
  ) -> CurrencyReading {
    let last = Self.singular(spelling)
    if spelling.contains(" ") { return CurrencyReading(code: first, basis: "word_demonym") }
    let family = families[last] ?? found
    let isUndecided = undecided.contains(last)
    if let local = family.first(where: { Self.isOf($0, country) }), isUndecided || local != first {
      return CurrencyReading(code: local, basis: "document_country")
    }
    if isUndecided {
      return CurrencyReading(why: "\(last): \(family.joined(separator: ", "))")
    }
    return CurrencyReading(code: first, basis: "word_default")
  }

  /// "peso=ctx_country" in the list: without a country nobody can tell.
  private mutating func noteUndecided(_ note: String) {
    for entry in note.split(separator: ";") {
      let sides = entry.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[1].hasPrefix("ctx_country") else { continue }
      undecided.insert(Self.singular(sides[0].lowercased()))
    }
  }

  // MARK: Spelling

  private static func add(_ code: String, to list: inout [String]) {
    if !list.contains(code) { list.append(code) }
  }

  private static func items(_ column: String?) -> [String] {
    (column ?? "").split(separator: "|").map(String.init)
  }

  /// Lower case without periods; "dlr" and "stg" of newsroom style spelled out.
  private static func key(_ text: String) -> String {
    let bytes = text.lowercased().utf8.filter { $0 != UInt8(ascii: ".") }
    let words = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    return words.map { bytes in
      let word = String(decoding: bytes, as: UTF8.self)
      return switch word {
      case "dlr", "dlrs", "dollars": "dollars"
      case "stg": "sterling"
      case "pennies": "pence"
      case "fr", "frs": "francs"
      default: word
      }
    }.joined(separator: " ")
  }

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// The first two letters of an ISO 4217 code are the country's.
  private static func isOf(_ code: String, _ country: String?) -> Bool {
    guard let country else { return false }
    return code.hasPrefix(country) || (country == "XK" && code == "EUR")
  }

  /// Power of ten of the subunit: a thousandth in seven currencies, else a hundredth; satoshi.
  private static func subunit(of code: String) -> Int {
    if code == "XBT" { return -8 }
    return ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].contains(code) ? -3 : -2
  }
}
