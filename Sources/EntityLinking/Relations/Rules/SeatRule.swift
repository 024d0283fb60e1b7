internal import TypedGraph

/// The place that a body or facility carries in its name is its seat.
package struct SeatRule: RelationRule {
  package static let name = "located-in/place-in-name"
  package static let accepts =
    "某市委组织部, 某地大峡谷: a body of a division, an institution or facility whose name opens with a place"
  package static let confidence = 0.95

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.spans.compactMap { span in
      let kind = span.entity.flatMap { sentence.state.entities[$0]?.kind }
      guard let entity = span.entity, let place = span.components.first,
        span.type == .institution || (span.type == .place && kind == "facility"),
        span.components.count == 1, isSeat(place, of: kind ?? "", sentence),
        span.rule != "institution/suffix" || opens(span, with: place, sentence)
      else { return nil }
      return sentence.draft(
        entity, .locatedIn, place, rule: Self.name, subjectRange: span.range, objectRange: span.range)
    }
  }

  /// A division is a seat; a river is none, and a province in a company's name tells where it is registered, not where
  /// it is.
  private func isSeat(_ place: EntityID, of kind: String, _ sentence: SentenceContext) -> Bool {
    switch sentence.state.entities[place]?.kind {
    case "city", "county", "township", "village": true
    case "province": kind != "company" && kind != "association"
    case "region": kind != "facility"
    case "country": kind != "company" && kind != "facility"
    default: false
    }
  }

  private func opens(_ span: LinkedSpan, with place: EntityID, _ sentence: SentenceContext) -> Bool {
    sentence.state.candidates.starting(at: span.range.lowerBound).contains { $0.entities == [place] }
  }
}
