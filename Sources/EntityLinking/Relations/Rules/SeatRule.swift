internal import TypedGraph

/// The place that a body or facility carries in its name is its seat.
package struct SeatRule: RelationRule {
  package static let name = "located-in/place-in-name"
  package static let accepts =
    "某市委组织部, 某地大峡谷: a body or facility whose name opens with a place that the document names too"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    (sentence.institutions + sentence.places).compactMap { index in
      let span = sentence.spans[index]
      let kind = sentence.kind(index)
      // 市委, 市政府 stand for a name, and say by their words where it is.
      guard let entity = span.entity, !span.isAnaphoric || span.rule == "institution/body-at-home",
        span.type == .institution || kind == "facility",
        !sentence.text.has("驻", at: span.range.lowerBound),
        let place = seat(span.components, of: kind, isFacility: span.type == .place, sentence),
        span.components.filter({ isTelling($0, sentence) }).count == 1 || isChain(span.components, sentence),
        sentence.isNamed(place), !isElsewhere(index, place, sentence),
        span.rule != "institution/suffix" || opens(span, sentence)
      else { return nil }
      return sentence.draft(
        entity, .locatedIn, place, rule: Self.name, subjectRange: span.range, objectRange: span.range)
    } + links(in: sentence)
  }

  /// Divisions and waters; a region or facility within the name says nothing of another place.
  private func isTelling(_ component: EntityID, _ sentence: SentenceContext) -> Bool {
    guard component.type == .place, let kind = sentence.state.entities[component]?.kind else { return false }
    return kind != "region" && kind != "facility"
  }

  private static let crossings = ["大桥", "隧道"]

  /// 某某长江大桥 under the short forms of two places lies in both.
  private func links(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.places.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      let places = span.components.filter(sentence.isDivision)
      guard let entity = span.entity, sentence.kind(index) == "facility", !span.isAnaphoric, places.count == 2,
        !isChain(span.components, sentence), Self.crossings.contains(where: { entity.key.hasSuffix($0) }),
        places.allSatisfy({ ["city", "county"].contains(sentence.state.entities[$0]?.kind) && sentence.isNamed($0) })
      else { return [] }
      return places.map {
        sentence.draft(entity, .locatedIn, $0, rule: Self.name, subjectRange: span.range, objectRange: span.range)
      }
    }
  }

  /// Of several places the last for a body (某市某区人民法院), the first for a facility (某市某地机场).
  private func seat(
    _ components: [EntityID], of kind: String, isFacility: Bool, _ sentence: SentenceContext
  ) -> EntityID? {
    let places = components.filter { $0.type == .place && isSeat($0, of: kind, sentence) }
    return isFacility ? places.first : places.last
  }

  /// 歙县徽州古城: the county right before a facility says where it is, whatever its name.
  private func isElsewhere(_ index: Int, _ place: EntityID, _ sentence: SentenceContext) -> Bool {
    guard sentence.spans[index].type == .place, index > sentence.spans.startIndex,
      sentence.spans[index - 1].type == .place,
      sentence.spans[index - 1].range.upperBound == sentence.spans[index].range.lowerBound,
      let before = sentence.spans[index - 1].entity, sentence.isDivision(before)
    else { return false }
    return before != place && !PlaceRelations(sentence.resources.gazetteer).isWithin(place, before)
  }

  /// Whether each of the places in a name lies in the one before it.
  private func isChain(_ components: [EntityID], _ sentence: SentenceContext) -> Bool {
    let places = components.filter { isTelling($0, sentence) }
    let relations = PlaceRelations(sentence.resources.gazetteer)
    return zip(places, places.dropFirst()).allSatisfy { relations.isWithin($1, $0) }
  }

  /// A division is a seat; a river is none, and a province in a company's name tells where it is registered, not where
  /// it is.
  private func isSeat(_ place: EntityID, of kind: String, _ sentence: SentenceContext) -> Bool {
    switch sentence.state.entities[place]?.kind {
    case "city", "county", "township", "village": true
    case "province":
      ["government_organ", "party_organ", "congress", "cppcc", "court_procuratorate", "military"].contains(kind)
    case "region": kind != "facility"
    case "country": kind != "company" && kind != "facility" && kind != "association" && place.key != "cn"
    case "facility": kind != "facility"
    default: false
    }
  }

  private func opens(_ span: LinkedSpan, _ sentence: SentenceContext) -> Bool {
    sentence.state.candidates.starting(at: span.range.lowerBound).contains {
      $0.type == .place && $0.range.upperBound < span.range.upperBound
        && $0.entity.map(span.components.contains) == true
    }
  }
}
