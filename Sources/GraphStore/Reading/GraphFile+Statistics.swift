internal import GRDB
public import TypedGraph

extension GraphFile {
  /// Counts what the file holds; linear in the number of entities and edges.
  public func statistics() throws(GraphStoreError) -> GraphStatistics {
    try access.read { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \(table)") ?? 0
      }
      return GraphStatistics(
        documents: try count("document"),
        entities: try Row.fetchAll(
          database, sql: "SELECT type, kind, COUNT(*) AS n FROM entity GROUP BY type, kind ORDER BY type, n DESC, kind"
        ).map {
          .init(type: EntityType(rawValue: try $0.value("type")), kind: try $0.value("kind"), count: try $0.value("n"))
        },
        edges: try Row.fetchAll(
          database,
          sql: """
            SELECT predicate, COUNT(*) AS n, SUM(documents = 0) AS background
            FROM edge GROUP BY predicate ORDER BY n DESC, predicate
            """
        ).map {
          .init(
            predicate: Predicate(rawValue: try $0.value("predicate")), count: try $0.value("n"),
            background: try $0.value("background"))
        },
        mentions: try count("mention"), ambiguousMentions: try count("ambiguous"), evidence: try count("evidence"))
    }
  }

  /// The documents of the graph, sorted by identity.
  public func documents() throws(GraphStoreError) -> [DocumentRecord] {
    try access.read { try EntityReading(database: $0).documents() }
  }

  /// What the file holds of one entity.
  /// - Throws: `GraphStoreError` `unknownEntity`.
  public func details(of identity: EntityID) throws(GraphStoreError) -> EntityDetails {
    try access.read { database in
      let reading = EntityReading(database: database)
      guard let entity = try reading.row(of: identity) else {
        throw GraphStoreError(.unknownEntity, "no entity '\(identity)' in '\(path)'")
      }
      let documents = try Row.fetchAll(
        database,
        sql: """
          SELECT hash, COUNT(*) AS n
          FROM entity_local JOIN local_entity ON local_entity.id = entity_local.local_entity
            JOIN document ON document.id = local_entity.document
            JOIN mention ON mention.local_entity = local_entity.id
          WHERE entity_local.entity = ? GROUP BY hash ORDER BY n DESC, hash
          """, arguments: [entity]
      ).map { EntityDetails.DocumentMentions(document: try $0.value("hash"), count: try $0.value("n")) }
      var names: [EntityID: String] = [:]
      var edges: [Edge] = []
      for row in try reading.edges(touching: entity) {
        let other = row.source == entity ? (row.target, row.targetIdentity) : (row.source, row.sourceIdentity)
        names[other.1] = try reading.node(other.0).name
        edges.append(try reading.edge(row))
      }
      edges.sort { $0.support == $1.support ? $0.key < $1.key : $0.support > $1.support }
      let cited = Set(edges.flatMap(\.evidence).map(\.document)).union(documents.map(\.document))
      return EntityDetails(
        node: try reading.node(entity), mentions: documents.reduce(0) { $0 + $1.count }, documents: documents,
        edges: edges, names: names, cited: try reading.documents(cited))
    }
  }
}
