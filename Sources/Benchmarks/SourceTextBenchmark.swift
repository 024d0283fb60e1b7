import Foundation
import SourceText

/// The speed and the memory of reading: step by step over the project's own pages, and over one document that grows
/// tenfold twice.
enum SourceTextBenchmark {
  static func run(_ arguments: [String]) throws {
    let megabytes = arguments.first.flatMap(Double.init) ?? 20
    let pages = try BenchmarkPages.read()
    try steps(pages, megabytes: megabytes)
    try growth(pages)
  }

  /// Reads the pages over and over, one document at a time, and times each step.
  private static func steps(_ pages: [[UInt8]], megabytes: Double) throws {
    var times = ReadingTimes()
    var bytes = 0
    while Double(bytes) < megabytes * 1_000_000 {
      for page in pages {
        bytes += page.count
        _ = try DocumentReader.read(bytes: page, path: "page.txt", options: ReadingOptions(), times: &times)
      }
    }
    let total = Double(bytes) / 1_000_000
    print("\(Measurement.number(total)) MB of UTF-8 in documents of \(pages.map(\.count).max() ?? 0) bytes and less")
    func show(_ label: String, _ seconds: Double) {
      print(
        Measurement.row(
          label, [Measurement.number(total / seconds) + " MB/s", Measurement.number(seconds * 1000) + " ms"]))
    }
    for (name, seconds) in times.rows { show("  " + name, seconds) }
    show("decode, unwrap and segment", times.segmenting)
    show("all of reading", times.all)
  }

  /// Reads one document of 1, 10 and 100 MB. The memory is what the process held at most, the document's own bytes
  /// among it, less what it held before.
  private static func growth(_ pages: [[UInt8]]) throws {
    let piece = [UInt8](pages.map { $0 + Array("\n\n".utf8) }.joined())
    print(Measurement.row("one document of", ["decode to segment", "whole", "memory", "of its size"]))
    for length in [1_000_000, 10_000_000, 100_000_000] {
      let before = Measurement.memory("VmRSS") ?? 0
      Measurement.resetPeak()
      var bytes: [UInt8] = []
      bytes.reserveCapacity(length + piece.count)
      while bytes.count < length { bytes += piece }
      var times = ReadingTimes()
      _ = try DocumentReader.read(bytes: bytes, path: "page.txt", options: ReadingOptions(), times: &times)
      let megabytes = Double(bytes.count) / 1_000_000
      let peak = (Measurement.memory("VmHWM") ?? 0) - before
      print(
        Measurement.row(
          Measurement.number(megabytes, digits: 0) + " MB",
          [
            Measurement.number(megabytes / times.segmenting) + " MB/s",
            Measurement.number(megabytes / times.all) + " MB/s", Measurement.number(peak) + " MB",
            Measurement.number(peak * 1.048576 / megabytes, digits: 2),
          ]))
    }
  }
}
