import Foundation

/// Seconds of processor time that the steps of reading took, added up over documents; for the benchmark.
package struct ReadingTimes: Sendable {
  package internal(set) var decoding = 0.0
  package internal(set) var unwrapping = 0.0
  package internal(set) var sentences = 0.0
  package internal(set) var duplicates = 0.0
  package internal(set) var articles = 0.0
  package internal(set) var metadata = 0.0
  private var start = 0.0

  package init() {}

  /// The steps in their order, by name.
  package var rows: [(name: String, seconds: Double)] {
    [
      ("decode and index", decoding), ("unwrap", unwrapping), ("sentences", sentences), ("articles", articles),
      ("duplicates", duplicates), ("metadata", metadata),
    ]
  }

  /// From bytes to sentences and articles.
  package var segmenting: Double { decoding + unwrapping + sentences + articles }
  /// All steps.
  package var all: Double { segmenting + duplicates + metadata }

  mutating func begin() { start = Self.processorTime() }

  /// Counts the time since the step before for a step.
  mutating func end(_ step: WritableKeyPath<Self, Double>) {
    let now = Self.processorTime()
    self[keyPath: step] += now - start
    start = now
  }

  /// Processor time of this thread: other programs on the machine do not count.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
