import TypedGraph

/// A conflict, as JSON.
struct ConflictOutput: Encodable {
  /// What a thing has one of; figures have no relation.
  struct Property: Encodable {
    var relation: Predicate?
    var inverse: Bool
    var detail: String
  }

  /// One value with its words.
  struct Value: Encodable {
    var value: String
    var entities: [EntityID]
    var support: Support
    var evidence: [EvidenceOutput]
  }

  var subject: Entity
  var property: Property
  var values: [Value]

  init(_ conflict: Conflict, paths: DocumentNames) {
    subject = Entity(conflict.subject)
    property = Property(
      relation: conflict.property.relation, inverse: conflict.property.isInverse, detail: conflict.property.detail)
    values = conflict.values.map { value in
      Value(
        value: value.text, entities: value.entities, support: value.support,
        evidence: value.evidence.map { EvidenceOutput($0, paths: paths) })
    }
  }
}
