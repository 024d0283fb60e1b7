internal import Configuration
internal import Foundation
internal import GRDB
internal import Synchronization
public import TypedGraph

/// A graph file opened for building. Each change is one transaction: whatever interrupts it, the file holds each
/// document whole or not at all.
///
/// A new file is filled under the name `NAME.partial` and gets its own name in ``finish()``, so that a build that
/// fails leaves nothing behind. An existing graph file is changed in place while others may read it.
///
/// Call ``finish()`` at the end. A writer that goes away without it drops a new file, and leaves an existing one with
/// the documents written so far.
public final class GraphFileWriter: Sendable {
  let access: DatabaseAccess
  let schema: Schema
  private let target: String
  private let isNew: Bool
  private let isOpen = Mutex(true)

  /// Opens a graph file for building, or begins a new one.
  /// - Parameters:
  ///   - path: the file.
  ///   - schema: what statements are checked against.
  /// - Throws: `GraphStoreError` `notAGraph` for a file that is none (it is not touched), `newerVersion`, `locked`,
  ///   `unwritable` or `diskFull`.
  public convenience init(at path: String, schema: Schema = .standard) throws(GraphStoreError) {
    try self.init(at: path, schema: schema, maximumPages: nil, patience: DatabaseAccess.patience)
  }

  /// As above, with a bound of the file's size in pages and of the seconds to wait for other programs, so that tests
  /// can fill the one and need not wait for the other.
  package init(
    at path: String, schema: Schema = .standard, maximumPages: Int?, patience: Double = 5
  ) throws(GraphStoreError) {
    self.schema = schema
    target = path
    switch FileKind(at: path) {
    case .folder, .special: throw DatabaseAccess.unwritable(path)
    case .file:
      isNew = false
      // Reading first: a file that is no graph must not even be switched to another journal.
      _ = try GraphFile(opening: path)
      access = try DatabaseAccess(path: path, for: .updating, maximumPages: maximumPages, patience: patience)
    case .nothing:
      isNew = true
      let partial = path + Self.partialSuffix
      switch FileKind(at: partial) {
      case .nothing: break
      case .file: try Self.dropStale(partial)
      case .folder, .special: throw DatabaseAccess.unwritable(partial)
      }
      do {
        access = try DatabaseAccess(path: partial, for: .creating, maximumPages: maximumPages)
      } catch {
        Self.deleteFiles(partial)
        throw Self.naming(path, error)
      }
    }
    do {
      try access.withoutTransaction { try GraphFileFormat.migrate($0) }
    } catch {
      abandon()
      throw Self.naming(path, error)
    }
  }

  deinit { abandon() }

  /// Ends the build: writes everything into the one file, without companions, and gives a new file its name.
  /// - Throws: `GraphStoreError` `locked` where another program still reads an existing file, `diskFull` or
  ///   `unwritable`. A new file is then dropped.
  public func finish() throws(GraphStoreError) {
    guard close() else { return }
    do {
      try settle()
      try access.queue.close()
      guard isNew else { return }
      Self.deleteFiles(target, companionsOnly: true)
      guard rename(access.path, target) == 0 else { throw DatabaseAccess.unwritable(target) }
    } catch {
      try? access.queue.close()
      if isNew { Self.deleteFiles(access.path) }
      throw DatabaseAccess.translate(error, path: target)
    }
  }

  /// Ends the build without a new file; an existing one keeps what was written.
  private func abandon() {
    guard close() else { return }
    if !isNew { try? settle() }
    try? access.queue.close()
    if isNew { Self.deleteFiles(access.path) }
  }

  private func close() -> Bool {
    isOpen.withLock { isOpen in
      defer { isOpen = false }
      return isOpen
    }
  }

  /// Moves the write-ahead log into the file and sets the journal back, so that one file can be mailed and read from
  /// read-only media.
  private func settle() throws {
    try access.queue.inDatabase { database in
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
      guard mode == "delete" else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    }
  }

  /// Runs a change as one transaction.
  func change<Result>(_ body: (Database) throws -> Result) throws(GraphStoreError) -> Result {
    do {
      return try access.write(body)
    } catch {
      throw Self.naming(target, error)
    }
  }

  // MARK: The file under its provisional name

  static let partialSuffix = ".partial"

  /// Deletes what a build that was killed left behind; a build that still runs keeps its lock.
  private static func dropStale(_ partial: String) throws(GraphStoreError) {
    do {
      let probe = try DatabaseAccess(path: partial, for: .creating)
      try? probe.queue.close()
    } catch let error where error.code == .locked {
      throw naming(String(partial.dropLast(partialSuffix.count)), error)
    } catch {
      // Whatever else it is, nobody writes it.
    }
    deleteFiles(partial)
  }

  private static func deleteFiles(_ path: String, companionsOnly: Bool = false) {
    for suffix in (companionsOnly ? [] : [""]) + ["-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  /// The fault under the name that the user gave.
  private static func naming(_ path: String, _ error: GraphStoreError) -> GraphStoreError {
    let message = error.diagnostic.message.replacing(path + partialSuffix, with: path)
    return GraphStoreError(error.code, message, place: error.diagnostic.place, advice: error.diagnostic.advice)
  }
}

extension GraphFileWriter {
  /// How the file names its documents' places.
  public var documentPath: DocumentPath { DocumentPath(graphFile: target) }
}
