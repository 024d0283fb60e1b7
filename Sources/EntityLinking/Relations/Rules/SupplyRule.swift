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
    return contracts(bodies, sentence) + selling(bodies, sentence) + buying(bodies, sentence)
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

  private static let agreements: [StaticString] = ["购销合同", "购销协议", "供货合同", "供货协议", "供销协议", "产销合作协议", "供应协议"]

  /// 甲合作社与乙公司签订购销合同: who makes it is named first.
  private func contracts(_ bodies: [Party], _ sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.signed).flatMap { hit -> [StatementDraft] in
      let reach = sentence.text.position(
        hit.end, advancedBy: 24, limit: sentence.clause(at: hit.start).upperBound)
      guard let party = bodies.last(where: { $0.range.upperBound <= hit.start }), party.members.count == 2,
        let seller = party.members.first, let buyer = party.members.last,
        sentence.isNear(party.range.upperBound..<hit.start, scalars: 10),
        isContract(hit.end..<max(hit.end, reach), sentence)
      else { return [] }
      let trigger = hit.start..<hit.end
      let delivery = sentence.triggers(.supply, in: hit.end..<sentence.range.upperBound).first
      return [
        sentence.draft(
          seller, .supplies, buyer, rule: Self.name,
          qualifiers: sentence.status(of: delivery.map { $0.start..<$0.end } ?? trigger), subjectRange: party.range,
          objectRange: party.range, trigger: trigger)
      ]
    }
  }

  private func isContract(_ range: Range<Int>, _ sentence: SentenceContext) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if Self.agreements.contains(where: { sentence.text.has($0, at: position) }) { return true }
      position = sentence.text.next(position)
    }
    return false
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
