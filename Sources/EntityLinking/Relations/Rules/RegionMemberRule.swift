internal import TypedGraph

/// The places that a region's name is made of are its members.
package struct RegionMemberRule: RelationRule {
  package static let name = "member-of/region-name"
  package static let accepts = "长株潭城市群: a region whose name opens with a compound of places"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.places.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      guard span.rule == "place/region", let region = span.entity, span.components.count > 1 else { return [] }
      return span.components.map { member in
        sentence.draft(member, .memberOf, region, rule: Self.name, subjectRange: span.range, objectRange: span.range)
      }
    }
  }
}
