import Foundation

/// The pages of the project, and those beside it where they are.
enum SeedPages {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// The bytes of the project's own pages, by file name.
  static func own() throws -> [(name: String, bytes: [UInt8])] { try pages(in: package.appending(path: "seeds")) }

  /// The folder of the pages beside the package.
  static let sharedFolder = package.deletingLastPathComponent().appending(path: "shared/seeds")

  /// Whether the pages beside the package are there.
  static var hasShared: Bool { FileManager.default.fileExists(atPath: sharedFolder.path) }

  /// The bytes of the pages beside the package, by file name.
  static func shared() throws -> [(name: String, bytes: [UInt8])] { try pages(in: sharedFolder) }

  private static func pages(in folder: URL) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted().map {
      ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0))))
    }
  }
}
