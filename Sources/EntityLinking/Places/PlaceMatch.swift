package import TypedGraph

/// A name of the gazetteer in the text, before and after it is decided which place is meant.
package struct PlaceMatch: Sendable, Hashable {
  /// Where it stands, in UTF-8 bytes of the view.
  package let range: Range<Int>
  /// How it may be read.
  package let readings: [PlaceReading]
  /// What was decided.
  package var decision: PlaceDecision = .open
}

/// What resolution says of a match.
package enum PlaceDecision: Sendable, Hashable {
  /// Not decided yet.
  case open
  /// One place is meant.
  case place(Int32)
  /// The text does not decide between these, the best first.
  case ambiguous([ScoredPlace])
  /// No place is meant: an ordinary word, or a name without the support it needs.
  case none

  /// The index of the place that is meant.
  package var entry: Int32? {
    if case .place(let entry) = self { return entry }
    return nil
  }
}

/// A place with how much speaks for it.
package struct ScoredPlace: Sendable, Hashable {
  /// Index of the place in the gazetteer.
  package let entry: Int32
  /// The sum of the evidence for it.
  package let score: Double
}

/// Several places named together: a list, a pair with a dash, or a compound abbreviation.
package struct PlaceGroup: Sendable, Hashable {
  /// From the first name to the last, in UTF-8 bytes of the view.
  package var range: Range<Int>
  /// The places in the order of the text, each once.
  package var members: [EntityID]
  /// Where each name stands.
  package var parts: [Range<Int>]
  /// Whether it is a compound abbreviation (荆岳, 宜荆荆恩).
  package var isCompound: Bool
}
