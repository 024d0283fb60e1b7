import Foundation

/// Whether the full figures are asked for instead of samples: by `Scripts/test --long`, which sets
/// `DOCGRAPH_TEST_LONG`, or by `DOCGRAPH_LONG=1`.
enum LongRun {
  static let isOn = ["DOCGRAPH_TEST_LONG", "DOCGRAPH_LONG"].contains {
    ProcessInfo.processInfo.environment[$0] == "1"
  }
}
