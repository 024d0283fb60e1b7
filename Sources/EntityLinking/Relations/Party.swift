package import TypedGraph

/// Who acts in a sentence: one place, institution or person, or several that are named together.
package struct Party: Sendable, Hashable {
  /// From the first name to the last, in UTF-8 bytes of the view.
  package var range: Range<Int>
  /// The entities, in the order of the text, each once.
  package var members: [EntityID]
  /// The type that all members share.
  package var type: EntityType
}
