package import SourceText
package import TypedGraph

/// What the stages of linking share for one document. Each stage reads what earlier stages entered and adds its own.
package struct LinkingState: Sendable {
  /// The document.
  package let source: SourceDocument
  /// Its view.
  package let text: ViewText
  /// The words that rules look for, by start, then by end.
  package let hits: [KeywordHit]
  /// Names of the gazetteer with what was decided of them.
  package var places: [PlaceMatch] = []
  /// Compound abbreviations.
  package var compounds: [CompoundAbbreviation] = []
  /// Lists, pairs and compounds of places.
  package var groups: [PlaceGroup] = []
  /// Every stretch that a recogniser found; stretches may overlap until the longest are selected.
  package var candidates: [LinkedSpan] = []
  /// The selected spans in order, none overlapping but for anaphors with several antecedents.
  package var spans: [LinkedSpan] = []
  /// Names that the document gives to entities: definitions, short forms, repeated names.
  package var aliases: [DocumentAlias] = []
  /// The entities.
  package var entities = EntityTable()

  /// The sentence that holds a position; linear search is avoided by their order.
  package func sentence(at position: Int) -> Int? {
    var low = 0
    var high = source.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if source.sentences[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low < source.sentences.count && source.sentences[low].range.contains(position) ? low : nil
  }

  /// The hits that start within a range.
  package func hits(in range: Range<Int>) -> ArraySlice<KeywordHit> {
    hits[firstHit(from: range.lowerBound)..<firstHit(from: range.upperBound)]
  }

  private func firstHit(from position: Int) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].start < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A name that a document gives to an entity, from a position on.
package struct DocumentAlias: Sendable, Hashable {
  /// The name, folded.
  package let text: [UInt8]
  /// The entity.
  package let entity: EntityID
  /// From where on it holds, in UTF-8 bytes of the view.
  package let scope: Int
  /// Whether it stands for a name instead of being one.
  package let isAnaphoric: Bool
  /// The rule that found it.
  package let rule: String
}
