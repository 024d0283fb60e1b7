internal import TypedGraph

/// Counties of the city that a document is at home in.
package struct HomeCountyRule: RelationRule {
  package static let name = "part-of/home-county"
  package static let accepts = "a county of the city whose 我市, 全市 and organs the document speaks of"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    guard let index = sentence.discourse.home else { return [] }
    let gazetteer = sentence.resources.gazetteer
    let home = gazetteer.entries[Int(index)]
    // Of a municipality's districts everybody knows.
    guard home.level == 2, home.identity.type == .place, sentence.state.mentioned.contains(home.identity) else {
      return []
    }
    var known: Set<EntityID> = []
    return sentence.places.flatMap { place -> [StatementDraft] in
      guard !sentence.spans[place].isAnaphoric else { return [] }
      return sentence.spans[place].entities.compactMap { county in
        guard known.insert(county).inserted, let entry = gazetteer.entry(key: county.key),
          gazetteer.entries[Int(entry)].level == 3, gazetteer.entries[Int(entry)].parent == index
        else { return nil }
        return sentence.draft(
          county, .partOf, home.identity, rule: Self.name, subjectRange: sentence.spans[place].range)
      }
    }
  }
}
