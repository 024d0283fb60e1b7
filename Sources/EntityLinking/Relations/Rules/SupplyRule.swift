internal import TypedGraph

/// One company sells or ships to another.
package struct SupplyRule: RelationRule {
  package static let name = "supplies/shipment"
  package static let accepts = "甲公司…发往乙公司: two companies around a verb of shipping in one sentence"
  package static let confidence = 0.7

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.supply, in: sentence.range).compactMap { trigger in
      let companies = sentence.spans(.institution).filter {
        $0.entity.flatMap { sentence.state.entities[$0]?.kind } == "company"
      }
      guard let seller = companies.last(where: { $0.range.upperBound <= trigger.start }),
        let buyer = companies.first(where: { $0.range.lowerBound == trigger.end }),
        let subject = seller.entity, let object = buyer.entity, subject != object
      else { return nil }
      return sentence.draft(
        subject, .supplies, object, rule: Self.name, qualifiers: sentence.status(of: trigger.start..<trigger.end),
        subjectRange: seller.range, objectRange: buyer.range, trigger: trigger.start..<trigger.end)
    }
  }
}
