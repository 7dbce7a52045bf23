import Foundation
import Ingestion
import Testing

/// A PDF is read by another program; what is said where that is missing, `InputTests` shows.
@Suite struct PDFTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private static let isThere = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(
    separator: ":"
  )
  .contains { FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext") }

  /// One page with two lines; readers of PDF find the objects without a table.
  private static let page = """
    %PDF-1.4
    1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
    2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
    3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
      /Resources << /Font << /F1 5 0 R >> >> >> endobj
    4 0 obj << /Length 84 >> stream
    BT /F1 12 Tf 40 800 Td (Canada raised the duty) Tj 0 -14 Td (on oats.) Tj ET
    endstream endobj
    5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
    trailer << /Size 6 /Root 1 0 R >>
    %%EOF
    """

  @Test(.enabled(if: isThere)) func theTextIsThatOfThePage() throws {
    try sandbox.write("-a.pdf", Self.page)
    #expect(readAll(sandbox.path) == ["-a.pdf=Canada raised the duty\non oats.\n\n"])
    try sandbox.write("-a.pdf", "%PDF-1.4\nnothing\n")
    #expect(
      readAll(sandbox.path) == ["DIR/-a.pdf: is no PDF that pdftotext can read (it ended with 1)"])
  }
}
