#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The browser of the user.
public enum Browser {
  /// Opens an address where there is a desktop; false where there is none.
  public static func open(_ address: String) -> Bool {
    #if canImport(Darwin)
      let program = "open"
    #else
      let program = "xdg-open"
      let isX = unsafe getenv("DISPLAY") != nil
      let isWayland = unsafe getenv("WAYLAND_DISPLAY") != nil
      guard isX || isWayland else { return false }
    #endif
    guard let name = unsafe strdup(program), let argument = unsafe strdup(address) else {
      return false
    }
    defer {
      unsafe free(name)
      unsafe free(argument)
    }
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [name, argument, nil]
    return unsafe posix_spawnp(&child, name, nil, nil, &arguments, environ) == 0
  }
}
