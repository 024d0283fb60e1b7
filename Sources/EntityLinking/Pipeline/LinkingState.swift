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
  package var places: [PlaceMatch] = [] { didSet { tables = [:] } }
  /// Compound abbreviations.
  package var compounds: [CompoundAbbreviation] = [] { didSet { tables = [:] } }
  /// Lists, pairs and compounds of places.
  package var groups: [PlaceGroup] = []
  /// Every stretch that a recogniser found; stretches may overlap until the longest are selected.
  package var candidates = SpanTable()
  /// The selected spans in order, none overlapping but for anaphors with several antecedents.
  package var spans: [LinkedSpan] = []
  /// The entities of the selected spans.
  package var mentioned: Set<EntityID> = []
  /// Names that the document gives to entities: definitions, short forms, repeated names.
  package var aliases: [DocumentAlias] = []
  /// The entities.
  package var entities = EntityTable()
  /// What finding names looks up, until places change.
  private var tables: [KeywordRole: NameTables] = [:]

  /// The state of a document before its first stage.
  package init(source: SourceDocument, text: ViewText, hits: [KeywordHit]) {
    self.source = source
    self.text = text
    self.hits = hits
  }

  /// What finding names looks up.
  /// - Parameter roles: the roles of the words that no name reaches across.
  mutating func nameTables(roles: KeywordRole, keywords: KeywordLexicon) -> NameTables {
    if let known = tables[roles] { return known }
    let made = NameTables(self, keywords: keywords, roles: roles)
    tables[roles] = made
    return made
  }

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

  private func firstHit(from position: Int) -> Int { Self.first(of: hits) { $0.start >= position } }

  /// The names of the gazetteer that have something in common with a range, in order.
  /// - Complexity: O(log n).
  package func places(overlapping range: Range<Int>) -> ArraySlice<PlaceMatch> {
    let first = Self.first(of: places) { $0.range.upperBound > range.lowerBound }
    let end = Self.first(of: places) { $0.range.lowerBound >= range.upperBound }
    return places[first..<max(first, end)]
  }

  /// The last group that ends at or before a position.
  /// - Complexity: O(log n): groups are in order and apart.
  package func lastGroup(endingBy position: Int) -> PlaceGroup? {
    let end = Self.first(of: groups) { $0.range.upperBound > position }
    return end > 0 ? groups[end - 1] : nil
  }

  /// The first group that ends behind a position.
  /// - Complexity: O(log n).
  package func firstGroup(endingBehind position: Int) -> PlaceGroup? {
    let index = Self.first(of: groups) { $0.range.upperBound > position }
    return index < groups.count ? groups[index] : nil
  }

  /// Whether a selected span has something in common with a range.
  /// - Complexity: O(log n).
  package func isSelected(anyIn range: Range<Int>) -> Bool { selectedSpan(in: range) != nil }

  /// The first selected span that has something in common with a range.
  /// - Complexity: O(log n).
  package func selectedSpan(in range: Range<Int>) -> LinkedSpan? {
    let index = Self.first(of: spans) { $0.range.upperBound > range.lowerBound }
    return index < spans.count && spans[index].range.overlaps(range) ? spans[index] : nil
  }

  /// The index of the first element that holds, of elements of which those that hold stand behind all others.
  private static func first<Element>(of elements: [Element], holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if holds(elements[middle]) { high = middle } else { low = middle + 1 }
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
