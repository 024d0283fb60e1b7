internal import GRDB
internal import TypedGraph

/// Rows into values. Queries name their columns as the tables do.
enum RowReading {
  static func node(_ row: Row, id: EntityID, names: [String]) throws -> Node {
    var coordinates: Coordinates?
    if let longitude: Double = try row.optional("longitude"), let latitude: Double = try row.optional("latitude") {
      coordinates = Coordinates(longitude: longitude, latitude: latitude)
    }
    return Node(
      id: id, type: EntityType(rawValue: try row.value("type")), kind: try row.value("kind"),
      name: try row.value("name"), names: names, nameEnglish: try row.optional("name_en"), coordinates: coordinates)
  }

  /// Columns of `evidence` with the document's `hash` beside them.
  static func evidence(_ row: Row) throws -> Evidence {
    Evidence(
      document: try row.value("hash"), article: try row.optional("article"), range: try range(row, "start", "end"),
      utf8Range: try range(row, "utf8_start", "utf8_end"), line: try row.value("line"), quote: try row.value("quote"),
      unwrappedQuote: try row.value("unwrapped"), rule: try row.value("rule"),
      confidence: try row.value("confidence"), copies: try row.value("copies"),
      roles: EvidenceRoles(
        subject: try optionalRange(row, "subject_start", "subject_end"),
        object: try optionalRange(row, "object_start", "object_end"),
        trigger: try optionalRange(row, "trigger_start", "trigger_end")), passage: try row.optional("passage"))
  }

  /// Two columns as a half-open range.
  /// - Throws: `DatabaseError` `SQLITE_CORRUPT` where they run backwards, as only in a damaged file.
  static func range(_ row: Row, _ start: String, _ end: String) throws -> Range<Int> {
    let lower: Int = try row.value(start)
    let upper: Int = try row.value(end)
    guard lower <= upper else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the offsets \(lower), \(upper) run backwards")
    }
    return lower..<upper
  }

  private static func optionalRange(_ row: Row, _ start: String, _ end: String) throws -> Range<Int>? {
    let lower: Int? = try row.optional(start)
    return lower == nil ? nil : try range(row, start, end)
  }
}
