internal import SourceText
internal import TypedGraph

/// 石首—华容、洪湖—临湘等3个党建合作示范区: each pair before a common head is an initiative of its own.
package struct ListedPairStage: LinkingStage {
  package static let rules = ["initiative/listed-pair"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(&state, resources: resources)
    let text = state.text
    for (index, group) in state.groups.enumerated() where !group.isCompound {
      var last = group
      for next in state.groups[(index + 1)...] {
        guard text.has("、", at: last.range.upperBound), text.next(last.range.upperBound) == next.range.lowerBound else {
          break
        }
        last = next
      }
      guard text.has("等", at: last.range.upperBound) else { continue }
      let start = finder.withoutMeasure(text.next(last.range.upperBound), limit: text.count)
      let reach = text.position(start, advancedBy: 12, limit: text.count)
      let head = state.hits(in: start..<reach).first {
        resources.keywords[hit: $0].roles.contains(.initiativeHead) && text.scalarCount(start..<$0.end) <= 12
          && resources.keywords[hit: $0].kind == "zone"
      }
      guard let head, head.end > start else { continue }
      let tail = text.string(start..<head.end)
      let name = finder.display(group.range) + tail
      let node = Node(
        id: EntityID(.initiative, finder.key(group.range) + tail), type: .initiative,
        kind: resources.keywords[hit: head].kind, name: name, names: [name])
      state.entities.enter(node)
      state.candidates.append(
        LinkedSpan(
          range: group.range, type: .initiative, entities: [node.id],
          components: finder.components(of: group.range, in: state), rule: "initiative/listed-pair"))
    }
  }
}
