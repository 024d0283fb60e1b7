import Foundation

/// A file system with room for little, mounted as long as the value lives. Only root can make one.
final class SmallDisk: Sendable {
  let url: URL

  /// Whether this machine lets the tests mount one.
  static let isPossible: Bool = (try? SmallDisk(kilobytes: 64)) != nil

  init(kilobytes: Int) throws {
    url = URL(fileURLWithPath: NSTemporaryDirectory() + "docgraph-disk-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    guard Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", url.path]) else {
      try? FileManager.default.removeItem(at: url)
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  deinit {
    _ = Self.run("umount", [url.path])
    try? FileManager.default.removeItem(at: url)
  }

  private static func run(_ command: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
