#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// libarchive turns the names in archives into the encoding of the thread's locale, and loses what
/// that cannot hold. This makes it UTF-8 for the length of a call, wherever the program runs.
@safe final class NameCodeset {
  private let locale: locale_t?

  init() {
    let names = ["C.UTF-8", "en_US.UTF-8", "UTF-8"]
    unsafe locale = names.lazy.compactMap { unsafe newlocale(LC_CTYPE_MASK, $0, nil) }.first
  }

  deinit {
    if let locale = unsafe locale { unsafe freelocale(locale) }
  }

  func during<Answer>(_ body: () -> Answer) -> Answer {
    guard let locale = unsafe locale else { return body() }
    let before = unsafe uselocale(locale)
    defer { unsafe uselocale(before) }
    return body()
  }
}
