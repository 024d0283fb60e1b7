import Foundation

/// The scorer beside the package, a Python program that counts the same rows.
enum ReferenceScorer {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared").standardizedFileURL
  private static let python = "/usr/bin/python3"

  /// Whether it can be run.
  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "gold/score.py").path)
      && FileManager.default.isExecutableFile(atPath: python)
  }

  /// What it prints for pairs of prediction and gold: each row's name with its precision, recall, F1 and counts.
  static func rows(_ files: [String]) throws -> [String: String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [folder.appending(path: "gold/score.py").path] + files
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let row = #/^(.+?) +(\d\.\d{3}) +(\d\.\d{3}) +(\d\.\d{3}) +(\d+) / (\d+) / (\d+)$/#
    let pairs = output.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let match = line.wholeMatch(of: row)?.output else { return nil }
      return (String(match.1), "\(match.2) \(match.3) \(match.4) \(match.5) \(match.6) \(match.7)")
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
