/// Decides which document-local entities are one global entity. Today entities are one exactly where their identities
/// agree: divisions by code, dates by EDTF value, the rest by type and canonical name. Of people a name is not enough:
/// see ``PersonResolution``.
public enum EntityResolution {
  /// The global identity of a document-local entity.
  public static func globalIdentity(of entity: LocalEntity, in document: String) -> EntityID { entity.node.id }

  /// Joins local entities of one identity into the global node. The result does not depend on their order.
  /// - Returns: `nil` for no entities.
  public static func join(_ entities: [LocalEntity], as identity: EntityID) -> Node? {
    guard let first = entities.min(by: { prefer($0.node, to: $1.node) }) else { return nil }
    var node = first.node
    node.id = identity
    node.names = CanonicalOrder.distinct(entities.flatMap { $0.node.names + [$0.node.name] })
    node.nameEnglish = CanonicalOrder.distinct(entities.compactMap(\.node.nameEnglish)).first
    node.coordinates = entities.compactMap(\.node.coordinates).min {
      ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude)
    }
    return node
  }

  /// A total order, so that the choice of kind and name is the same whatever came first: known kinds before unknown,
  /// longer names before shorter.
  private static func prefer(_ left: Node, to right: Node) -> Bool {
    if left.kind.isEmpty != right.kind.isEmpty { return right.kind.isEmpty }
    let lengths = (left.name.unicodeScalars.count, right.name.unicodeScalars.count)
    if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
    if left.name != right.name { return left.name < right.name }
    if left.kind != right.kind { return left.kind < right.kind }
    return (left.type, CanonicalOrder(left.name)) < (right.type, CanonicalOrder(right.name))
  }
}
