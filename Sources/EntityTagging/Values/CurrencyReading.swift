/// Which currency a sign or word names, and by what power of ten it changes the amount.
struct CurrencyReading: Equatable {
  /// ISO 4217; nil where it cannot be told.
  var code: String?
  /// See `MoneyValue.currencyBasis`.
  var basis: String?
  /// -2 for cents, 6 for the `M` of `MEUR`.
  var exponent = 0
  var why: String?

  /// Currencies whose countries write a decimal comma.
  private static let commaCodes: Set<String> = [
    "EUR", "BRL", "ARS", "CLP", "COP", "DKK", "NOK", "SEK", "ISK", "PLN", "CZK", "HUF", "RON",
    "BGN", "RSD", "TRY", "RUB", "UAH", "BYN", "KZT", "IDR", "VND", "DEM", "FRF", "ITL", "HRK",
    "CHF", "UYU", "PYG", "BOB", "VES", "MKD", "BAM", "ALL", "GEL", "AZN", "AMD", "MDL", "ZAR",
  ]

  var writesDecimalComma: Bool { code.map(Self.commaCodes.contains) ?? false }
}
