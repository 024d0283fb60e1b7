internal import Foundation
internal import GRDB

/// A connection to the file with every fault of the database told as a `GraphStoreError` that names the file.
struct DatabaseAccess: Sendable {
  /// How long to wait for another program's write, in seconds.
  static let patience = 5.0

  let queue: DatabaseQueue
  /// The path as the user gave it.
  let path: String

  /// What the file is opened for.
  enum Purpose {
    /// Queries; the file is never changed.
    case reading
    /// Writing, with readers beside it.
    case updating
    /// Filling a new file that nobody else may open.
    case creating
  }

  /// Opens the file.
  /// - Parameters:
  ///   - path: the file.
  ///   - purpose: what is done with it.
  ///   - maximumPages: an upper bound of the file's size in pages; only tests set it.
  ///   - patience: how long to wait for another program's write, in seconds.
  init(
    path: String, for purpose: Purpose, maximumPages: Int? = nil, patience: Double = Self.patience
  ) throws(GraphStoreError) {
    var configuration = GRDB.Configuration()
    configuration.readonly = purpose == .reading
    configuration.busyMode = .timeout(patience)
    if purpose == .creating { configuration.busyMode = .immediateError }
    configuration.prepareDatabase { database in
      if purpose == .creating { try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      if purpose != .reading {
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      }
      if let maximumPages { try database.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
    }
    self.path = path
    do {
      // An absolute path is never read as a URI, nor as one of SQLite's special names.
      queue = try DatabaseQueue(path: URL(fileURLWithPath: path).path, configuration: configuration)
    } catch {
      throw Self.translate(error, path: path)
    }
  }

  /// Runs a query.
  func read<Result>(_ body: (Database) throws -> Result) throws(GraphStoreError) -> Result {
    do {
      return try queue.read(body)
    } catch {
      throw Self.translate(error, path: path)
    }
  }

  /// Runs a change in one transaction.
  func write<Result>(_ body: (Database) throws -> Result) throws(GraphStoreError) -> Result {
    do {
      return try queue.write(body)
    } catch {
      throw Self.translate(error, path: path)
    }
  }

  /// Runs statements outside any transaction.
  func withoutTransaction<Result>(_ body: (Database) throws -> Result) throws(GraphStoreError) -> Result {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw Self.translate(error, path: path)
    }
  }

  /// Tells a fault of the database in the library's own words.
  static func translate(_ error: any Error, path: String) -> GraphStoreError {
    if let error = error as? GraphStoreError { return error }
    guard let error = error as? DatabaseError else {
      return GraphStoreError(.corrupt, "'\(path)' cannot be read: \(error)")
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: return GraphFileFormat.notAGraph(path)
    case .SQLITE_FULL:
      return GraphStoreError(
        .diskFull, "no room left to write '\(path)'", advice: "Free some space, or write the graph elsewhere with -o")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return GraphStoreError(
        .locked, "'\(path)' is being written by another program", advice: "Wait until it is done, then try again")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      return unwritable(path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
      return GraphStoreError(
        .diskFull, "no room left beside '\(path)'", advice: "Free some space, or write the graph elsewhere with -o")
    case .SQLITE_CORRUPT, .SQLITE_IOERR:
      return GraphStoreError(
        .corrupt, "'\(path)' is damaged: \(error.message ?? "SQLite error \(error.resultCode.rawValue)")",
        advice: "Build it anew from the documents")
    default:
      return GraphStoreError(
        .corrupt,
        "'\(path)' cannot be used: \(error.message ?? "SQLite error")",
        advice: "Build it anew from the documents")
    }
  }

  static func unwritable(_ path: String) -> GraphStoreError {
    GraphStoreError(
      .unwritable, "'\(path)' cannot be written", advice: "Check that its folder exists and may be written to")
  }
}
