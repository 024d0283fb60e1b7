package import TypedGraph

/// A stretch of the view that names, or stands for, one or several entities.
package struct LinkedSpan: Sendable, Hashable {
  /// Where it stands, in UTF-8 bytes of the view.
  package var range: Range<Int>
  /// The type of the entities.
  package var type: EntityType
  /// Who is meant: one, but for an anaphor over a set.
  package var entities: [EntityID]
  /// The places and bodies inside a longer name; not mentions, but relations use them.
  package var components: [EntityID] = []
  /// Whether the words stand for a name instead of giving one.
  package var isAnaphoric = false
  /// The rule that made it.
  package var rule: String

  /// The single entity of a span that is no set.
  package var entity: EntityID? { entities.count == 1 ? entities.first : nil }
}
