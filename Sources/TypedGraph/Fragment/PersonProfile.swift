/// What one document tells of a person, by which namesakes in other documents are told from that person.
package struct PersonProfile: Sendable, Hashable {
  /// A post that the document says the person holds, or has held.
  package struct Office: Sendable, Hashable {
    /// The body's identity.
    package var body: EntityID
    /// The body's name.
    package var name: String
    /// The posts, as the text has them.
    package var post: String
    /// Where the body is: the place that it is, or those that it lies in, by their names.
    package var places: Set<String>

    /// Creates an office.
    package init(body: EntityID, name: String, post: String, places: Set<String>) {
      self.body = body
      self.name = name
      self.post = post
      self.places = places
    }
  }

  /// The document's identity.
  package var document: String
  /// The place at home in the document.
  package var home: String?
  /// The posts; none where the document tells none.
  package var offices: [Office]

  /// Creates a profile.
  package init(document: String, home: String?, offices: [Office]) {
    self.document = document
    self.home = home
    self.offices = offices
  }

  /// What a fragment tells of one of its people.
  init(of person: EntityID, in fragment: Fragment) {
    let names = Dictionary(
      fragment.entities.map { ($0.node.id, $0.node.name) }, uniquingKeysWith: { first, _ in first })
    var offices: [Office] = []
    for statement in fragment.statements
    where statement.source == person && statement.predicate == .holdsPost && statement.status != .denied {
      let body = statement.target
      let seats = fragment.statements.filter { $0.source == body && $0.predicate == .locatedIn }.map(\.target)
      offices.append(
        Office(
          body: body, name: names[body] ?? body.key, post: statement.qualifiers["post"] ?? "",
          places: Set((body.type == .place ? [body] : seats).map { names[$0] ?? $0.key })))
    }
    self.init(document: fragment.document.id, home: fragment.document.home, offices: offices)
  }
}
