internal import GRDB

extension Row {
  /// The value of a column. The tables promise its type; a damaged file may break the promise, which must not trap.
  /// - Throws: `DatabaseError` `SQLITE_CORRUPT`.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    let stored: DatabaseValue = self[column]
    guard let value = Value.fromDatabaseValue(stored) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the column \(column) holds a value of another type")
    }
    return value
  }

  /// The value of a column that may be empty.
  /// - Throws: `DatabaseError` `SQLITE_CORRUPT`.
  func optional<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    let stored: DatabaseValue = self[column]
    return stored.isNull ? nil : try value(column) as Value
  }
}
