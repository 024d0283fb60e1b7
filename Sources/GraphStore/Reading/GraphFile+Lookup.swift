internal import GRDB
public import TypedGraph

extension GraphFile {
  /// Finds the one entity that a name means.
  ///
  /// The first rule that leaves exactly one candidate decides: the identity itself; the canonical or the English name;
  /// any name. Where several entities bear a name, those count that documents mention, and among them those that some
  /// document calls by exactly these words. What then is still undecided is reported, never guessed. Latin letters
  /// match in either case, full-width ones like narrow ones.
  /// - Complexity: index look-ups; the words of mentions are compared only where several entities bear the name.
  /// - Throws: `GraphStoreError` `unknownEntity`, or `ambiguousName` with the candidates.
  public func entity(named name: String) throws(GraphStoreError) -> Node {
    let candidates = try entities(named: name)
    if candidates.count == 1, let only = candidates.first { return only }
    if candidates.isEmpty {
      let similar = try similarNames(to: name)
      throw GraphStoreError(
        .unknownEntity, "no entity named '\(name)' in '\(path)'",
        advice: similar.isEmpty ? "" : "Similar names: \(similar.joined(separator: ", "))")
    }
    let list = candidates.map { "\($0.name) (\($0.kind.isEmpty ? $0.type.rawValue : $0.kind)) \($0.id)" }
    throw GraphStoreError(
      .ambiguousName, "'\(name)' may mean \(candidates.count) entities",
      advice: "Write one of these names or identities:\n  " + list.joined(separator: "\n  "), candidates: candidates)
  }

  /// All entities that a name may mean: none, the one that the rules of ``entity(named:)`` leave, or several, the most
  /// mentioned first.
  public func entities(named name: String) throws(GraphStoreError) -> [Node] {
    try access.read { database in
      let reading = EntityReading(database: database)
      if let row = try reading.row(of: EntityID(rawValue: name)) { return [try reading.node(row)] }
      let lookup = NameLookup(database: database, name: name)
      return try lookup.candidates().map(reading.node)
    }
  }

  /// Names that contain the words, or are contained in them; the most mentioned first, at most five.
  func similarNames(to name: String) throws(GraphStoreError) -> [String] {
    let folded = NameFolding.fold(name)
    guard !folded.isEmpty else { return [] }
    return try access.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT entity.name FROM entity_name JOIN entity ON entity.id = entity_name.entity
          WHERE instr(folded, ?1) > 0 OR (length(folded) > 1 AND instr(?1, folded) > 0)
          ORDER BY mentions DESC, entity.name LIMIT 5
          """, arguments: [folded])
    }
  }
}

/// The rules by which a name finds entities.
private struct NameLookup {
  let database: Database
  let name: String

  func candidates() throws -> [Int64] {
    let folded = NameFolding.fold(name)
    let found = try Row.fetchAll(
      database,
      sql: """
        SELECT entity.id, entity.mentions,
          MAX(entity_name.name IN (entity.name, IFNULL(entity.name_en, entity.name))) AS is_canonical
        FROM entity_name JOIN entity ON entity.id = entity_name.entity
        WHERE entity_name.folded = ? GROUP BY entity.id ORDER BY mentions DESC, entity.identity
        """, arguments: [folded])
    let canonical = try found.filter { try $0.value("is_canonical") }
    let bearers = canonical.isEmpty ? found : canonical
    if bearers.count < 2 { return try bearers.map { try $0.value("id") } }
    let mentioned = try bearers.filter { try $0.value("mentions") as Int > 0 }
    let known: [Int64] = try (mentioned.isEmpty ? bearers : mentioned).map { try $0.value("id") }
    if known.count < 2 { return known }
    let called = try known.filter(isCalledSo)
    return called.count == 1 ? called : known
  }

  /// Whether a document calls an entity by exactly these words.
  private func isCalledSo(_ entity: Int64) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT * FROM entity_local JOIN mention ON mention.local_entity = entity_local.local_entity
          WHERE entity_local.entity = ? AND mention.text = ? AND NOT anaphoric)
        """, arguments: [entity, name]) ?? false
  }
}
