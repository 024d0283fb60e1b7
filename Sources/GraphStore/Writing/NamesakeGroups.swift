internal import GRDB
internal import TypedGraph

/// Puts the people of one name into the groups that ``PersonResolution`` makes of them, their statements with them.
struct NamesakeGroups {
  let database: Database
  let schema: Schema

  /// A person as one document knows them.
  private struct Member {
    let local: Int64
    let document: String
    let entity: Int64
    let identity: EntityID
  }

  /// Moves everybody of a name to where what all documents say puts them, and notes the groups that this changes.
  func recompute(_ name: EntityID, touched: inout TouchedGroups) throws {
    var members: [Member] = []
    var profiles: [PersonProfile] = []
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT local_entity.id, hash, home, entity.id AS entity, entity.identity AS global
          FROM local_entity JOIN document ON document.id = local_entity.document
            JOIN entity_local ON entity_local.local_entity = local_entity.id
            JOIN entity ON entity.id = entity_local.entity
          WHERE local_entity.identity = ?
          """), arguments: [name.rawValue])
    for row in rows {
      let member = Member(
        local: try row.value("id"), document: try row.value("hash"), entity: try row.value("entity"),
        identity: EntityID(rawValue: try row.value("global")))
      members.append(member)
      profiles.append(
        PersonProfile(
          document: member.document, home: try row.optional("home"), offices: try offices(of: member.local)))
    }
    let identities = PersonResolution.identities(of: name, profiles)
    for member in members {
      guard let identity = identities[member.document], identity != member.identity else { continue }
      let entity = try FragmentInsertion(database: database, schema: schema).entityRow(identity)
      try database.cachedStatement(sql: "UPDATE entity_local SET entity = ? WHERE local_entity = ?")
        .execute(arguments: [entity, member.local])
      touched.entities.formUnion([member.entity, entity])
      try moveStatements(of: member.local, touched: &touched)
    }
  }

  private func offices(of person: Int64) throws -> [PersonProfile.Office] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT body.id, body.identity, body.name, statement.qualifiers
          FROM statement JOIN local_entity AS body ON body.id = statement.object
          WHERE statement.subject = ? AND statement.predicate = '\(Predicate.holdsPost.rawValue)'
          """), arguments: [person]
    ).compactMap { row in
      let qualifiers = QualifierText.decode(try row.value("qualifiers"))
      guard qualifiers["status"] != Edge.Status.denied.rawValue else { return nil }
      let body = EntityID(rawValue: try row.value("identity"))
      let name: String = try row.value("name")
      let places = body.type == .place ? [name] : try seats(of: try row.value("id"))
      return PersonProfile.Office(body: body, name: name, post: qualifiers["post"] ?? "", places: Set(places))
    }
  }

  private func seats(of body: Int64) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT seat.name FROM statement JOIN local_entity AS seat ON seat.id = statement.object
          WHERE statement.subject = ? AND statement.predicate = '\(Predicate.locatedIn.rawValue)'
          """), arguments: [body])
  }

  /// Ties the statements of a person to the edges of the entity that the person is now.
  private func moveStatements(of person: Int64, touched: inout TouchedGroups) throws {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT statement.id, statement.predicate, statement.qualifiers, statement_edge.edge,
            s.id AS source, s.identity AS source_identity, t.id AS target, t.identity AS target_identity
          FROM statement JOIN statement_edge ON statement_edge.statement = statement.id
            JOIN entity_local AS sl ON sl.local_entity = statement.subject JOIN entity AS s ON s.id = sl.entity
            JOIN entity_local AS tl ON tl.local_entity = statement.object JOIN entity AS t ON t.id = tl.entity
          WHERE statement.subject = ?1 OR statement.object = ?1
          """), arguments: [person])
    for row in rows {
      let predicate = Predicate(rawValue: try row.value("predicate"))
      let source = EntityID(rawValue: try row.value("source_identity"))
      let target = EntityID(rawValue: try row.value("target_identity"))
      var ends: (Int64, Int64) = (try row.value("source"), try row.value("target"))
      if schema.ordered(source, predicate, target) != (source, target) { ends = (ends.1, ends.0) }
      let edge = try FragmentInsertion(database: database, schema: schema)
        .edgeRow(ends.0, predicate, ends.1, QualifierText.decode(try row.value("qualifiers")))
      touched.edges.formUnion([try row.value("edge"), edge])
      try database.cachedStatement(sql: "UPDATE statement_edge SET edge = ? WHERE statement = ?")
        .execute(arguments: [edge, try row.value("id") as Int64])
    }
  }
}
