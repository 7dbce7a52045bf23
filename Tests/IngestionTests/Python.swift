import Foundation

extension Sandbox {
  /// Runs a script in the sandbox: it makes what only a program can, such as archives.
  func python(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.imports + script]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ScriptFailed(code: process.terminationStatus)
    }
  }

  private static let imports = """
    import bz2, gzip, io, lzma, os, tarfile, zipfile
    def zip_of(files, method=zipfile.ZIP_DEFLATED):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", method) as archive:
            for name, text in files: archive.writestr(name, text)
        return data.getvalue()
    def tar_of(files):
        data = io.BytesIO()
        with tarfile.open(fileobj=data, mode="w") as archive:
            for name, text in files:
                info = tarfile.TarInfo(name); info.size = len(text)
                archive.addfile(info, io.BytesIO(text))
        return data.getvalue()
    def put(name, data): open(name, "wb").write(data)

    """
}

struct ScriptFailed: Error {
  var code: Int32
}
