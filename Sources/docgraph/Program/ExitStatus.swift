import ArgumentParser

/// What the program's exit code says.
enum ExitStatus: Int32, Error {
  /// All is well.
  case success = 0
  /// Nothing was found, or two things differ.
  case nothingFound = 1
  /// The command line is wrong, or a name means several entities.
  case usage = 2
  /// The input is missing or invalid; of several documents all failed.
  case invalidInput = 3
  /// A quote no longer stands in its source.
  case verificationFailed = 4
  /// Some documents failed, the others were kept.
  case someFailed = 5
  /// A limit was reached.
  case limitReached = 6
  /// The output cannot be written, the disk is full or the graph file is locked.
  case unwritable = 7
  /// Interrupted by the user (SIGINT); what was done so far is kept.
  case interrupted = 130
  /// Asked to end by the system (SIGTERM); what was done so far is kept.
  case terminated = 143
}
