import Foundation
import Testing

/// docs/inputs.md, followed word for word.
@Suite struct InputsPageTests {
  @Test func theStepsWork() throws {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let sandbox = try Sandbox()
    try sandbox.write("Scripts/run", "#!/bin/bash\nexec \"$P\" \"$@\" --rules '\(top)/Rules'\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path + "/Scripts/run")
    let page = try RecipePage(String(contentsOfFile: top + "/docs/inputs.md", encoding: .utf8))
    #expect(page.steps.count > 15)
    try page.follow(in: sandbox, Program(in: sandbox))
  }
}
