internal import TypedGraph

/// A relation, or several between the same two, as a map draws it.
struct MapLink: Sendable, Hashable {
  var source: EntityID
  var target: EntityID
  /// The predicates behind it, the strongest first.
  var predicates: [Predicate]
  var label: MapLabel?
  /// Distinct documents and articles behind it.
  var support: Support
  /// How many pieces of evidence it has.
  var evidenceCount: Int
  /// Whether every statement behind it is only planned.
  var isPlanned: Bool
  /// Whether an arrow is drawn at the target.
  var isDirected: Bool
  /// What it stands for.
  var edges: [Edge]
  /// What a screen reader says.
  var accessibleName: String
  /// What a pointer shows: the relation and the words that prove it.
  var tooltip: String
  /// Where its words can be read, where links are asked for.
  var address: String?
}
