import Foundation
import Synchronization

/// Notes that the user (SIGINT) or the system (SIGTERM) asks the program to stop, so that it can end what it is at. A
/// second request ends it at once.
struct Interruption: Sendable {
  /// The signal that came; what a signal handler may touch has to be global.
  private static let received = Atomic<Int32>(0)

  /// Starts to listen.
  init() {
    // Made before the first signal: a handler must not initialise anything.
    Self.received.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.received.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  /// The exit code of what was asked for, or `nil` as long as nothing was.
  var status: ExitStatus? {
    switch Self.received.load(ordering: .relaxed) {
    case 0: nil
    case SIGTERM: .terminated
    default: .interrupted
    }
  }
}
