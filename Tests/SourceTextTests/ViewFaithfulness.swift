import Testing

@testable import SourceText

/// Checks that each character of the view folds from the source character it is mapped to, and that the map is monotone.
func expectFaithfulMap(_ document: SourceDocument, sourceLocation: SourceLocation = #_sourceLocation) throws {
  #expect(DocumentFault.map(document) == nil, sourceLocation: sourceLocation)
}
