import Foundation

/// How much of a long test runs: a sample, unless the environment asks for everything.
enum LongTests {
  static let areAskedFor = ProcessInfo.processInfo.environment["DOCGRAPH_TEST_LONG"] == "1"

  /// `all` rounds where everything is asked for, else `sample`.
  static func rounds(sample: Int, all: Int) -> Range<UInt64> { 0..<UInt64(areAskedFor ? all : sample) }
}
