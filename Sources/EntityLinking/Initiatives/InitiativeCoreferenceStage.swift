internal import SourceText
internal import TypedGraph

/// Joins initiatives of one document: a name that ends exactly one longer name of the same kind is that initiative
/// (“跨省服务联盟” after 荆岳两地党建合作共建政务“跨省服务联盟”). Where it ends several, it stays by itself.
package struct InitiativeCoreferenceStage: LinkingStage {
  package static let rules: [String] = []

  /// Shorter names are too common to be the end of one name only.
  private static let leastLength = 4

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let identities = Set(state.candidates.filter { $0.type == .initiative }.compactMap(\.entity)).sorted()
    let keys = identities.map { Array($0.key.unicodeScalars) }
    // Keys turned round and sorted: what ends with a key stands right behind it.
    let order = identities.indices.sorted { keys[$0].reversed().lexicographicallyPrecedes(keys[$1].reversed()) }
    var joined: [EntityID: EntityID] = [:]
    for (rank, index) in order.enumerated() where keys[index].count >= Self.leastLength {
      var longer: [Int] = []
      for next in order[(rank + 1)...] {
        guard keys[next].count > keys[index].count, keys[next].suffix(keys[index].count) == keys[index][...] else {
          break
        }
        if state.entities[identities[next]]?.kind == state.entities[identities[index]]?.kind { longer.append(next) }
      }
      if longer.count == 1 { joined[identities[index]] = identities[longer[0]] }
    }
    joinSessions(identities, &joined, state)
    joinDays(identities, &joined, state)
    joinQuotations(identities, &joined, state)
    guard !joined.isEmpty else { return }
    func final(_ identity: EntityID) -> EntityID { joined[identity].map(final) ?? identity }
    for index in state.candidates.indices where state.candidates[index].type == .initiative {
      guard let entity = state.candidates[index].entity, joined[entity] != nil else { continue }
      let target = final(entity)
      for name in state.entities.names(of: entity) { state.entities.add(name: name, to: target) }
      state.candidates[index].entities = [target]
    }
  }

  /// A meeting named without its session (市委全会) is the one of that body whose name has it (市委六届九次全会).
  private func joinSessions(_ identities: [EntityID], _ joined: inout [EntityID: EntityID], _ state: LinkingState) {
    let meetings = identities.filter { state.entities[$0]?.kind == "meeting" }
    guard meetings.count <= 400 else { return }
    let positions = firstPositions(state)
    for short in meetings where joined[short] == nil && short.key.count <= 24 {
      let sessions = short.key.count < 8 ? [] : meetings.filter { isSession($0, of: short) }
      if let first = sessions.min(by: { (positions[$0] ?? 0, $0) < (positions[$1] ?? 0, $1) }), sessions.count <= 2 {
        joined[short] = first
        continue
      }
      let key = Array(short.key)
      for head in ["全会", "联席会议", "全体会议"] where short.key.hasSuffix(head) && key.count > head.count + 2 {
        let opening = String(key.dropLast(head.count))
        let longer = meetings.filter {
          $0 != short && $0.key.hasPrefix(opening) && $0.key.hasSuffix(head) && $0.key.contains("次")
        }
        // Of several sessions the one named first is meant: the next is only announced.
        if let first = longer.min(by: { (positions[$0] ?? 0, $0) < (positions[$1] ?? 0, $1) }), longer.count <= 2 {
          joined[short] = first
        }
      }
    }
  }

  /// Whether a meeting is a numbered session of another: 某联席会议第三次会议.
  private func isSession(_ meeting: EntityID, of series: EntityID) -> Bool {
    guard meeting.key.hasPrefix(series.key + "第") else { return false }
    let rest = meeting.key.dropFirst(series.key.count)
    return rest.count <= 8 && (rest.hasSuffix("次会议") || rest.hasSuffix("次全会"))
  }

  /// Where each initiative is named first.
  private func firstPositions(_ state: LinkingState) -> [EntityID: Int] {
    var positions: [EntityID: Int] = [:]
    for span in state.candidates where span.type == .initiative {
      guard let entity = span.entity else { continue }
      positions[entity] = min(positions[entity] ?? span.range.lowerBound, span.range.lowerBound)
    }
    return positions
  }

  /// A meeting that a headline names without its day is that of the one day that the text gives: 某市委新闻发布会.
  private func joinDays(_ identities: [EntityID], _ joined: inout [EntityID: EntityID], _ state: LinkingState) {
    guard let day = state.source.metadata.date?.value else { return }
    var byName: [Substring: [EntityID]] = [:]
    for meeting in identities where meeting.key.hasSuffix("）") {
      guard let open = meeting.key.lastIndex(of: "（") else { continue }
      byName[meeting.key[..<open], default: []].append(meeting)
    }
    for (_, meetings) in byName where meetings.count == 2 {
      guard let undated = meetings.first(where: { $0.key.hasSuffix("（\(day)）") }),
        let dated = meetings.first(where: { $0 != undated }), joined[undated] == nil
      else { continue }
      joined[undated] = dated
    }
  }

  /// “甲+乙”融合机制 is “甲+乙”机制: the same quotation before the same head.
  private func joinQuotations(_ identities: [EntityID], _ joined: inout [EntityID: EntityID], _ state: LinkingState) {
    var byQuotation: [String: [EntityID]] = [:]
    for identity in identities where joined[identity] == nil {
      guard let node = state.entities[identity], let open = node.name.firstIndex(of: "“"),
        open == node.name.startIndex, let close = node.name.firstIndex(of: "”"),
        node.name[open..<close].count >= 5, node.name.distance(from: close, to: node.name.endIndex) <= 7
      else { continue }
      byQuotation[node.name[open..<close] + node.kind + node.name.suffix(2), default: []].append(identity)
    }
    for (_, same) in byQuotation where same.count == 2 {
      let shorter = same.min { ($0.key.count, $0) < ($1.key.count, $1) }
      for longer in same where longer != shorter { joined[longer] = shorter }
    }
  }
}
