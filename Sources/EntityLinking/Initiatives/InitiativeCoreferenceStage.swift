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
    for short in meetings where joined[short] == nil && short.key.count <= 24 {
      let key = Array(short.key)
      for head in ["全会", "联席会议", "全体会议"] where short.key.hasSuffix(head) && key.count > head.count + 2 {
        let opening = String(key.dropLast(head.count))
        let longer = meetings.filter {
          $0 != short && $0.key.hasPrefix(opening) && $0.key.hasSuffix(head) && $0.key.contains("次")
        }
        if longer.count == 1 { joined[short] = longer[0] }
      }
    }
  }
}
