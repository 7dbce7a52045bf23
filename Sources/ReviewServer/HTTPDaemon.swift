internal import CMicroHTTPD

/// Owns a daemon of libmicrohttpd that listens on 127.0.0.1 and answers when `serve` is called.
///
/// It has no threads of its own: all answers are made on the thread that calls `serve`.
@safe final class HTTPDaemon {
  let port: UInt16
  private let daemon: OpaquePointer
  private let responder: Responder

  /// - Parameter port: 0 for any free one.
  init(
    port: UInt16, bodyLimit: Int, respond: @escaping (HTTPRequest) -> HTTPResponse
  ) throws(ReviewServerError) {
    responder = Responder(bodyLimit: bodyLimit, respond)
    let context = unsafe Unmanaged.passUnretained(responder).toOpaque()
    guard let started = unsafe tradefacts_start_daemon(port, access, completed, context) else {
      throw .port(Int(port))
    }
    unsafe daemon = started
    self.port = unsafe tradefacts_daemon_port(started)
  }

  deinit { unsafe MHD_stop_daemon(daemon) }

  /// Answers what has come and waits for more, at most so long.
  func serve(milliseconds: Int32) { _ = unsafe MHD_run_wait(daemon, milliseconds) }
}

/// What the callbacks need; the daemon keeps it.
private final class Responder {
  let bodyLimit: Int
  let respond: (HTTPRequest) -> HTTPResponse

  init(bodyLimit: Int, _ respond: @escaping (HTTPRequest) -> HTTPResponse) {
    self.bodyLimit = bodyLimit
    self.respond = respond
  }
}

/// A request while its body is coming.
private final class Incoming {
  var request: HTTPRequest
  var isTooLarge = false

  init(_ request: HTTPRequest) { self.request = request }
}

/// Called once for the headers, then for each part of the body, then once more at its end.
private func access(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ path: UnsafePointer<CChar>?, _ method: UnsafePointer<CChar>?,
  _ version: UnsafePointer<CChar>?, _ part: UnsafePointer<CChar>?,
  _ partSize: UnsafeMutablePointer<Int>?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context = unsafe context, let connection = unsafe connection,
    let slot = unsafe slot, let partSize = unsafe partSize
  else { return tradefacts_no }
  let responder = unsafe Unmanaged<Responder>.fromOpaque(context).takeUnretainedValue()
  guard let known = unsafe slot.pointee else {
    return unsafe begin(read(connection, path, method), connection, slot, responder)
  }
  let incoming = unsafe Unmanaged<Incoming>.fromOpaque(known).takeUnretainedValue()
  guard unsafe partSize.pointee > 0 else {
    let response = incoming.isTooLarge ? .tooLarge : responder.respond(incoming.request)
    return unsafe send(response, to: connection)
  }
  if let part = unsafe part {
    unsafe add(part, count: partSize.pointee, to: incoming, limit: responder.bodyLimit)
  }
  unsafe partSize.pointee = 0
  return tradefacts_yes
}

/// Refuses at once what says itself that it is too large.
private func begin(
  _ request: HTTPRequest, _ connection: OpaquePointer,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ responder: Responder
) -> MHD_Result {
  let length = request.headers["content-length"].flatMap { Int($0) } ?? 0
  if length > responder.bodyLimit { return unsafe send(.tooLarge, to: connection) }
  unsafe slot.pointee = Unmanaged.passRetained(Incoming(request)).toOpaque()
  return tradefacts_yes
}

private func completed(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ reason: MHD_RequestTerminationCode
) {
  guard let slot = unsafe slot, let known = unsafe slot.pointee else { return }
  unsafe Unmanaged<Incoming>.fromOpaque(known).release()
  unsafe slot.pointee = nil
}

private func add(
  _ part: UnsafePointer<CChar>, count: Int, to incoming: Incoming, limit: Int
) {
  if incoming.request.body.count + count > limit {
    incoming.isTooLarge = true
    incoming.request.body = []
  }
  guard !incoming.isTooLarge else { return }
  let bytes = unsafe UnsafeRawBufferPointer(start: part, count: count)
  unsafe incoming.request.body.append(contentsOf: bytes)
}

private func read(
  _ connection: OpaquePointer, _ path: UnsafePointer<CChar>?, _ method: UnsafePointer<CChar>?
) -> HTTPRequest {
  func values(_ names: [String], _ kind: MHD_ValueKind) -> [String: String] {
    var values: [String: String] = [:]
    for name in names {
      if let value = unsafe MHD_lookup_connection_value(connection, kind, name) {
        unsafe values[name] = String(cString: value)
      }
    }
    return values
  }
  return HTTPRequest(
    method: unsafe method.map { unsafe String(cString: $0) } ?? "",
    path: unsafe path.map { unsafe String(cString: $0) } ?? "",
    headers: values(HTTPRequest.readHeaders, tradefacts_headers),
    arguments: values(HTTPRequest.readArguments, tradefacts_arguments))
}

private func send(_ response: HTTPResponse, to connection: OpaquePointer) -> MHD_Result {
  var body = response.body
  let made = unsafe body.withUnsafeMutableBytes { bytes in
    unsafe MHD_create_response_from_buffer(
      bytes.count, bytes.baseAddress, tradefacts_copy)
  }
  guard let made = unsafe made else { return tradefacts_no }
  for header in response.headers {
    _ = unsafe MHD_add_response_header(made, header.name, header.value)
  }
  let result = unsafe MHD_queue_response(connection, response.status, made)
  unsafe MHD_destroy_response(made)
  return result
}
