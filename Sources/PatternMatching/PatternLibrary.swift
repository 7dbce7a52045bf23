internal import CPCRE2

/// The library that runs the patterns.
public enum PatternLibrary {
  /// Its version and date: "10.42 2022-12-11".
  public static var version: String {
    var buffer = [UInt8](repeating: 0, count: 64)
    let length = unsafe buffer.withUnsafeMutableBytes { target in
      unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), target.baseAddress)
    }
    return String(decoding: buffer.prefix(max(0, Int(length) - 1)), as: UTF8.self)
  }
}
