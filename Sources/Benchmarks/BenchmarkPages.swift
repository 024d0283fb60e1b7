import Foundation

/// The pages that are measured with.
enum BenchmarkPages {
  /// The pages under `seeds`, or what stands in the folder that DOCGRAPH_PAGES names, by name.
  static func read() throws -> [[UInt8]] {
    let folder = ProcessInfo.processInfo.environment["DOCGRAPH_PAGES"] ?? "seeds"
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted().map {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: $0)))
    }
  }
}
