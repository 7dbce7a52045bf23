/// Forms of facts for other programs.
enum ExportFormat: String, CaseIterable, Sendable {
  /// Tables for spreadsheets: a folder with one file a type, or one file with all facts.
  case csv
  /// A database with tables, views and full-text index.
  case sqlite
  /// Text and annotations for the tool brat.
  case brat
  /// Entities of FollowTheMoney, as JSON Lines.
  case ftm
  /// One JSON array.
  case json

  /// By the ending of a file; nil for another, and for a folder.
  init?(file: String) {
    if file.hasSuffix("/") { return nil }
    let name = (file.split(separator: "/").last ?? "").lowercased()
    if name.hasSuffix(".ftm.json") || name.hasSuffix(".ftm") {
      self = .ftm
      return
    }
    switch name.contains(".") ? name.split(separator: ".").last : nil {
    case "csv": self = .csv
    case "sqlite", "sqlite3", "db": self = .sqlite
    case "json": self = .json
    default: return nil
    }
  }
}
