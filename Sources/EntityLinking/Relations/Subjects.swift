internal import TypedGraph

/// Who does what a verb says.
struct ActingSubject: Sendable {
  /// The party, with those it acts with.
  var party: Party
  /// Where the evidence begins, if the subject is named in a sentence before.
  var earlier: Int?
}

extension SentenceContext {
  /// The subject of a verb: the party behind 由 in its clause, else the last plain one before it there, else that of the
  /// clause before; 与某某 at the head of a clause joins the subject before it.
  /// - Parameter types: the types that may act.
  func subject(of trigger: Range<Int>, types: Set<EntityType> = [.place, .institution]) -> ActingSubject? {
    var clause = clauses.index(at: trigger.lowerBound)
    var companions: [Party] = []
    var limit = trigger.lowerBound
    for distance in 0..<4 {
      let inClause = partiesEnding(in: clauses[clause].lowerBound..<limit).compactMap { party -> Party? in
        guard types.contains(party.type), !party.isGenitive else { return nil }
        var party = party
        // Of a list that names a facility too the others act.
        party.members = party.members.filter { $0.type == .person || isActor($0) }
        return party.members.isEmpty ? nil : party
      }
      // In its own clause the last party before the verb acts; of a clause before, the first, near its head.
      if distance == 0 {
        if let agent = inClause.last(where: { $0.role == .agent }) { return joined(agent, companions) }
        if let plain = inClause.last(where: { $0.role == .plain }) {
          return joined(
            plain, companions + inClause.filter { isCompanion($0, of: plain) })
        }
      } else if let plain = inClause.first(where: { $0.role == .plain && isHead($0, of: clauses[clause]) }) {
        return joined(
          plain, companions + inClause.filter { isCompanion($0, of: plain) })
      }
      companions += inClause.filter { $0.role == .companion }
      guard clause > 0, text.scalar(before: clauses[clause].lowerBound) != 0x3B else { break }
      clause -= 1
      limit = clauses[clause].upperBound
    }
    return nil
  }

  /// The parties that lie in a range.
  func partiesEnding(in range: Range<Int>) -> [Party] {
    parties.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }
  }

  /// Whether a party behind 与 acts with another; 分别与 pairs them one by one instead.
  private func isCompanion(_ party: Party, of subject: Party) -> Bool {
    party.role == .companion && party.start >= subject.range.upperBound && !text.has("分别与", endingAt: party.start)
  }

  /// Whether a party opens a clause, but for a date and a short adverb.
  private func isHead(_ party: Party, of clause: Range<Int>) -> Bool {
    var start = clause.lowerBound
    if let date = last(of: dates, by: party.start), spans[date].range.lowerBound >= start {
      start = spans[date].range.upperBound
    }
    // 新华社某地5月22日电: where a report comes from.
    if let first = party.members.first, state.entities[first]?.kind == "media" { return false }
    if text.has("社", endingAt: party.start) || text.has("本报", endingAt: party.start) { return false }
    return text.scalar(before: party.start) == 0x29
      || start <= party.start && text.isShort(start..<party.start, scalars: 4)
  }

  private func joined(_ party: Party, _ companions: [Party]) -> ActingSubject {
    var party = party
    for companion in companions {
      for member in companion.members where !party.members.contains(member) { party.members.append(member) }
      party.range =
        min(
          party.range.lowerBound, companion.range.lowerBound)..<max(party.range.upperBound, companion.range.upperBound)
    }
    return ActingSubject(party: party)
  }
}
