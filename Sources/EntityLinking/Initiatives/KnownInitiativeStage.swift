internal import TypedGraph

/// Initiatives that every reader knows by name: 一带一路, 进博会, 国家重点研发计划.
package struct KnownInitiativeStage: LinkingStage {
  package static let rules = ["initiative/known"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    var end = 0
    for hit in state.hits where hit.start >= end && resources.keywords[hit: hit].roles.contains(.knownInitiative) {
      guard
        let hit = resources.keywords.longest(.knownInitiative, in: state.text, at: hit.start, end: state.text.count)
      else { continue }
      let keyword = resources.keywords[hit: hit]
      end = hit.end
      let node = Node(
        id: EntityID(.initiative, keyword.fullForm), type: .initiative, kind: keyword.kind, name: keyword.fullForm,
        names: [keyword.text])
      state.entities.enter(node)
      state.candidates.append(
        LinkedSpan(range: hit.start..<hit.end, type: .initiative, entities: [node.id], rule: "initiative/known"))
    }
  }
}
