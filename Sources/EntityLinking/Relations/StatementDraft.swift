package import TypedGraph

/// A statement as a rule draws it, with its places still in the view.
package struct StatementDraft: Sendable, Hashable {
  package var subject: EntityID
  package var predicate: Predicate
  package var object: EntityID
  package var qualifiers: Qualifiers = [:]
  /// The words that prove it.
  package var range: Range<Int>
  package var subjectRange: Range<Int>?
  package var objectRange: Range<Int>?
  package var triggerRange: Range<Int>?
  package var rule: String
}
