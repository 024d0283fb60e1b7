import GRDB

/// Another program that is in the middle of writing a graph file.
final class GraphFileLock: Sendable {
  private let queue: DatabaseQueue

  /// Begins to write.
  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE; CREATE TABLE half (written INTEGER)")
    }
  }

  /// Goes away without having written.
  func release() throws {
    try queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try queue.close()
  }
}

/// Someone who changes a graph file by hand.
enum GraphFileEdit {
  static func run(_ sql: String, in path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}
