internal import TypedGraph

/// Initiatives of three and more, all of whose pairs they name: each becomes a node of its own with a link to each
/// party, which says more than the same words on every pair and needs fewer lines.
struct JointInitiatives {
  /// An initiative with its parties.
  struct Joint {
    let initiative: EntityID
    let members: [EntityID]
    let pairs: [CooperationPair]
  }

  /// The initiatives, sorted by identity.
  let all: [Joint]
  /// The pairs that stay links, in their order.
  let otherPairs: [CooperationPair]

  /// Finds them; linear in the number of pairs but for sorting.
  init(_ pairs: [CooperationPair]) {
    var groups: [EntityID: [CooperationPair]] = [:]
    for pair in pairs { if let strongest = pair.strongest { groups[strongest, default: []].append(pair) } }
    all = groups.sorted { $0.key < $1.key }.compactMap { initiative, group in
      let members = Set(group.flatMap { [$0.bundle.source, $0.bundle.target] }).sorted()
      guard members.count >= 3, group.count == members.count * (members.count - 1) / 2 else { return nil }
      return Joint(initiative: initiative, members: members, pairs: group)
    }
    let named = Set(all.map(\.initiative))
    otherPairs = pairs.filter { pair in pair.strongest.map { !named.contains($0) } ?? true }
  }

  /// Adds their nodes and links to a drawing that has their parties.
  func add(to drawing: inout MapDrawing, _ context: ViewContext) {
    for joint in all {
      drawing.nodes.append(
        context.node(
          joint.initiative, role: .minor, edges: joint.pairs.flatMap(\.bundle.edges),
          details: context.dateLine(of: joint.initiative)))
      for member in joint.members {
        let own = joint.pairs.filter { [$0.bundle.source, $0.bundle.target].contains(member) }.flatMap(\.bundle.edges)
        drawing.links.append(context.link(LinkBundle(source: member, target: joint.initiative, edges: own)))
      }
    }
    drawing.jointCount = all.count
  }
}
