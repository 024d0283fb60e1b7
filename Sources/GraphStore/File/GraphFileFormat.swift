internal import GRDB

/// What makes a SQLite file a graph file: the application identifier and the version of its tables.
enum GraphFileFormat {
  /// `dgph` in ASCII, the `application_id` of every graph file.
  static let applicationID: Int32 = 0x6467_7068
  /// The version of the tables that this program reads and writes, kept as `user_version`.
  static let version = migrations.count

  /// The scripts that lead from each version to the next; the first makes the tables of version 1 in an empty file.
  private static let migrations = [
    PackageResources.tables_sql, PackageResources.version_2_sql, PackageResources.version_3_sql,
    PackageResources.version_4_sql,
  ]
  .map { String(decoding: $0, as: UTF8.self) }

  /// Brings a file of this or an earlier version, or an empty one, to the present version.
  static func migrate(_ database: Database) throws {
    let present = try userVersion(of: database)
    for (index, script) in migrations.enumerated() where index >= present {
      try database.inTransaction(.immediate) {
        try database.execute(sql: script)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
        return .commit
      }
    }
  }

  /// Refuses a file that is no graph, or one of a later version.
  static func check(_ database: Database, path: String) throws {
    let identifier = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let present = try userVersion(of: database)
    guard identifier == applicationID, present > 0 else { throw notAGraph(path) }
    guard present <= version else {
      throw GraphStoreError(
        .newerVersion, "'\(path)' has graph format \(present); this program reads up to \(version)",
        advice: "Use the docgraph that wrote it, or a later one")
    }
  }

  static func notAGraph(_ path: String) -> GraphStoreError {
    GraphStoreError(
      .notAGraph, "'\(path)' is no graph file", advice: "Name a file that docgraph build wrote")
  }

  private static func userVersion(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }
}
