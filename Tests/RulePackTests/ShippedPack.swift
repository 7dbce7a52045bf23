import Foundation
import RulePacks

/// The rule pack of this repository.
enum ShippedPack {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rules").path

  /// With the names that rule tests assume.
  static let withGivens = Result { try RulePack(folder: folder, withGivens: true) }
}
