internal import GRDB
public import TypedGraph

extension GraphFile {
  /// The entities of some types, what most documents mention first, then by relations, mentions and identity.
  /// - Parameters:
  ///   - types: types or kinds; all where there are none.
  ///   - limit: how many at most; `nil` for all.
  /// - Complexity: linear in the number of entities and edges.
  /// - Throws: `GraphStoreError` `corrupt` or `locked`.
  public func entities(of types: [TypeFilter] = [], limit: Int? = nil) throws(GraphStoreError) -> [EntityCount] {
    try access.read { database in
      let reading = EntityReading(database: database)
      var counts: [EntityCount] = []
      let cursor = try Row.fetchCursor(
        database,
        sql: """
          SELECT entity.*,
            (SELECT COUNT(*) FROM edge WHERE source = entity.id AND documents > 0)
            + (SELECT COUNT(*) FROM edge WHERE target = entity.id AND documents > 0) AS relations
          FROM entity ORDER BY entity.documents DESC, relations DESC, mentions DESC, identity
          """)
      while let row = try cursor.next() {
        if let limit, counts.count >= limit { break }
        let node = try reading.node(try row.value("id"))
        guard types.isEmpty || types.contains(where: { $0.admits(node) }) else { continue }
        counts.append(
          EntityCount(
            node: node, documents: try row.value("documents"), relations: try row.value("relations"),
            mentions: try row.value("mentions")))
      }
      return counts
    }
  }
}
