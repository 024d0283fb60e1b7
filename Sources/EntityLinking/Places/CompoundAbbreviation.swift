internal import TypedGraph

/// A compound abbreviation of places with the place that each of its characters stands for.
package struct CompoundAbbreviation: Sendable, Hashable {
  /// Where it stands, in UTF-8 bytes of the view.
  package let range: Range<Int>
  /// A character's range with its place, in order.
  package let parts: [Part]

  /// A character and its place.
  package struct Part: Sendable, Hashable {
    /// Where the character stands.
    package let range: Range<Int>
    /// Index of the place in the gazetteer.
    package let entry: Int32
  }
}
