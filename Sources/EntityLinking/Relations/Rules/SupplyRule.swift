internal import TypedGraph

/// One company sells or ships to another.
package struct SupplyRule: RelationRule {
  package static let name = "supplies/shipment"
  package static let accepts = "甲公司…发往乙公司, 向乙公司供应, 由甲公司供应: two bodies and a verb of shipping in one sentence"
  package static let confidence = 0.75

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    let bodies = sentence.parties.filter { $0.type == .institution }
    guard !bodies.isEmpty else { return [] }
    return selling(bodies, sentence) + buying(bodies, sentence)
  }

  private func selling(_ bodies: [Party], _ sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.supply).flatMap { hit -> [StatementDraft] in
      let trigger = hit.start..<hit.end
      let clause = sentence.clause(at: hit.start)
      func inClause(_ party: Party) -> Bool { clause.contains(party.range.lowerBound) }
      let recipient =
        bodies.last { $0.role == .recipient && $0.range.upperBound <= hit.start && inClause($0) }
        ?? bodies.first { $0.start >= hit.end && inClause($0) && sentence.isNear(hit.end..<$0.start, scalars: 1) }
      if let recipient {
        let seller = bodies.last { $0.range.upperBound <= min(recipient.start, hit.start) && $0.role != .recipient }
        if let seller { return drafts(seller, recipient.members, recipient.range, trigger, sentence) }
        // 厂长说，以前给某公司供货: the speaker's body sells.
        guard let speaker = sentence.parties.last(where: { $0.holder?.type == .institution }), let body = speaker.holder
        else { return [] }
        let own = Party(range: speaker.range, start: speaker.start, members: [body], type: .institution)
        return drafts(own, recipient.members, recipient.range, trigger, sentence)
      }
      // 由甲公司供应: the buyer is who the sentence speaks of, or who speaks.
      guard let seller = bodies.last(where: { $0.role == .agent && inClause($0) && $0.range.upperBound <= hit.start })
      else { return [] }
      let buyer = bodies.last { $0.range.upperBound <= seller.start && $0.role == .plain }
      guard let members = buyer?.members ?? speakers(sentence) else { return [] }
      return drafts(seller, members, buyer?.range, trigger, sentence)
    }
  }

  /// 甲公司从乙公司购进.
  private func buying(_ bodies: [Party], _ sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.buys).flatMap { hit -> [StatementDraft] in
      let clause = sentence.clause(at: hit.start)
      // 由甲公司种植，被乙公司买下
      if let buyer = bodies.last(where: {
        $0.role == .agent && clause.contains($0.range.lowerBound) && $0.range.upperBound <= hit.start
      }) {
        guard let maker = bodies.last(where: { $0.role == .agent && $0.range.upperBound <= buyer.start }) else {
          return []
        }
        return drafts(maker, buyer.members, buyer.range, hit.start..<hit.end, sentence)
      }
      guard
        let seller = bodies.last(where: {
          $0.role == .origin && clause.contains($0.range.lowerBound) && $0.range.upperBound <= hit.start
        }) ?? bodies.first(where: { $0.start == hit.end && sentence.text.has("自", endingAt: hit.end) }),
        let buyer = bodies.last(where: { $0.range.upperBound <= seller.start && $0.role == .plain })
      else { return [] }
      return drafts(seller, buyer.members, buyer.range, hit.start..<hit.end, sentence)
    }
  }

  private func speakers(_ sentence: SentenceContext) -> [EntityID]? {
    let holder = sentence.parties.first { $0.holder?.type == .institution }?.holder
    return holder.map { [$0] }
  }

  private func drafts(
    _ seller: Party, _ buyers: [EntityID], _ range: Range<Int>?, _ trigger: Range<Int>, _ sentence: SentenceContext
  ) -> [StatementDraft] {
    guard seller.members.count == 1, buyers.count == 1 else { return [] }
    return seller.members.flatMap { one in
      buyers.filter { $0 != one && $0.type == .institution }.map {
        sentence.draft(
          one, .supplies, $0, rule: Self.name, qualifiers: sentence.status(of: trigger), subjectRange: seller.range,
          objectRange: range, trigger: trigger)
      }
    }
  }
}
